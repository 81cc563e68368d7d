/**
 * The SAM template does what the function needs and no more. Many of these mistakes pass cfn-lint,
 * {@code sam validate} and checkov, and show only in an account.
 */
@NullMarked
package dev.amend.template;

import org.jspecify.annotations.NullMarked;
