/** That the published JSON Schemas, the code and the examples say the same. */
@NullMarked
package dev.amend.schema;

import org.jspecify.annotations.NullMarked;
