/** The stack's HTTP side: one port for every service. */
@NullMarked
package dev.amend.local.http;

import org.jspecify.annotations.NullMarked;
