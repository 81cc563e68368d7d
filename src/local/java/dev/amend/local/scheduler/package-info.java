/** A stand-in for EventBridge Scheduler. */
@NullMarked
package dev.amend.local.scheduler;

import org.jspecify.annotations.NullMarked;
