/** HTTP for the stack's services, which share one port. */
@NullMarked
package dev.amend.local.http;

import org.jspecify.annotations.NullMarked;
