/**
 * Whether Amend and the service agree: generated clients and requests, evaluated by Amend's rules
 * and by the strict stand-in, through the real flow and the real SDK.
 */
@NullMarked
package dev.amend.agreement;

import org.jspecify.annotations.NullMarked;
