/** The packaged function while the services that it calls hang. */
@NullMarked
package dev.amend.hang;

import org.jspecify.annotations.NullMarked;
