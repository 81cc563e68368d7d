/** Publishes results to Amazon EventBridge, through the AWS SDK. */
@NullMarked
package dev.amend.result.eventbridge;

import org.jspecify.annotations.NullMarked;
