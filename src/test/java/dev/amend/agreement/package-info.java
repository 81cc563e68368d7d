/**
 * Amend and the service agree: Amend's rules and the strict stand-in evaluate generated clients and
 * requests, through the real flow and the real SDK.
 */
@NullMarked
package dev.amend.agreement;

import org.jspecify.annotations.NullMarked;
