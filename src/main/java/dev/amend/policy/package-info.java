@NullMarked
package dev.amend.policy;

import org.jspecify.annotations.NullMarked;
