/** Sends what EventBridge Scheduler would, without its API. */
@NullMarked
package dev.amend.local.scheduler;

import org.jspecify.annotations.NullMarked;
