/**
 * The service that owns the app clients, and the only place where its answers, which carry client
 * secrets, are seen.
 */
@NullMarked
package dev.amend.cognito;

import org.jspecify.annotations.NullMarked;
