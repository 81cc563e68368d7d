/**
 * That policies are evaluated as they read: generated policies, clients and requests, judged by the
 * product and by an independent evaluator that doesn't use Event Ruler.
 */
@NullMarked
package dev.amend.policy.agreement;

import org.jspecify.annotations.NullMarked;
