/** The published JSON Schemas agree with the code and the examples. */
@NullMarked
package dev.amend.schema;

import org.jspecify.annotations.NullMarked;
