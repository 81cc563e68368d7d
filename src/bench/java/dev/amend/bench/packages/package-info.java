/** Deployment packages, and processes that run them. */
@NullMarked
package dev.amend.bench.packages;

import org.jspecify.annotations.NullMarked;
