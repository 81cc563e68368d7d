/**
 * What an app client is: its settings, how a change alters them, the rules they obey, and how two
 * states differ.
 *
 * <p>Pure: no AWS import, no input or output, no clock. {@link dev.amend.appclient.Setting} is the
 * table that everything else here reads.
 */
@NullMarked
package dev.amend.appclient;

import org.jspecify.annotations.NullMarked;
