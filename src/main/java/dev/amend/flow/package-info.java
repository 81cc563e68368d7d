/**
 * The way of change requests from delivery to answer. {@link dev.amend.flow.ChangeFlow} is where to
 * begin: it takes a batch apart into shares of one client each, {@link dev.amend.flow.ShareRun}
 * works on a share, {@link dev.amend.flow.SettingsExecutor} decides, prepares, sends and confirms
 * its update.
 */
@NullMarked
package dev.amend.flow;

import org.jspecify.annotations.NullMarked;
