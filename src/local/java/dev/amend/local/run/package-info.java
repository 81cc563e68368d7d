/** The two commands for people: run one event, or serve the stack. */
@NullMarked
package dev.amend.local.run;

import org.jspecify.annotations.NullMarked;
