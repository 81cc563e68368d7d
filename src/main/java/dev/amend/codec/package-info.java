/** How JSON is written and read, and how text is digested: one place for each. */
@NullMarked
package dev.amend.codec;

import org.jspecify.annotations.NullMarked;
