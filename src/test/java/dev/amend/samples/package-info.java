/** The samples work: each is run, or checked against what it refers to. */
@NullMarked
package dev.amend.samples;

import org.jspecify.annotations.NullMarked;
