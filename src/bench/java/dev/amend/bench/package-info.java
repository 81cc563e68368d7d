/** The benchmark: measures the deployment package and compares it with other handlers. */
@NullMarked
package dev.amend.bench;

import org.jspecify.annotations.NullMarked;
