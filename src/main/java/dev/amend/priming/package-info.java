/** What stands in for AWS while the function loads the classes of its first invocation. */
@NullMarked
package dev.amend.priming;

import org.jspecify.annotations.NullMarked;
