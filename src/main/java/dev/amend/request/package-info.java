/** Change requests, and where they come from. */
@NullMarked
package dev.amend.request;

import org.jspecify.annotations.NullMarked;
