/** Client secrets from request to result, over the strict stand-ins of both services. */
@NullMarked
package dev.amend.rotation;

import org.jspecify.annotations.NullMarked;
