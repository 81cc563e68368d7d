/** The commands of {@code mvn -Plocal}: run one event file, or keep the stack running. */
@NullMarked
package dev.amend.local.run;

import org.jspecify.annotations.NullMarked;
