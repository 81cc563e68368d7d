/** SQS with the request and result queues. */
@NullMarked
package dev.amend.local.sqs;

import org.jspecify.annotations.NullMarked;
