/** Limits processes to a share of a CPU, with what the machine offers. */
@NullMarked
package dev.amend.bench.cpu;

import org.jspecify.annotations.NullMarked;
