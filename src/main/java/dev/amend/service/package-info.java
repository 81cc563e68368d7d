/** The services that own app clients, as the flow sees them: calls, and what came of them. */
@NullMarked
package dev.amend.service;

import org.jspecify.annotations.NullMarked;
