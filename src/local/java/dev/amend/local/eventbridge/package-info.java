/** A stand-in for EventBridge's PutEvents. */
@NullMarked
package dev.amend.local.eventbridge;

import org.jspecify.annotations.NullMarked;
