/** What the stand-ins of AWS services share: calls, errors and faults. */
@NullMarked
package dev.amend.local.standin;

import org.jspecify.annotations.NullMarked;
