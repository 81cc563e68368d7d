/**
 * App clients: their settings, how a request changes them, and how two states differ.
 *
 * <p>Pure: no AWS SDK, no input or output, no clock. {@link dev.amend.appclient.Setting} is the
 * table of settings that everything else reads; the rules are in {@code rule}.
 */
@NullMarked
package dev.amend.appclient;

import org.jspecify.annotations.NullMarked;
