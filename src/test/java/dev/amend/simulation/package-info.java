/**
 * A deterministic simulation: the real flow on several function instances over in-memory ports, on
 * a virtual clock, with one seeded scheduler that decides at every port call who runs next and what
 * goes wrong. {@link dev.amend.simulation.Simulation} is where to begin; one seed replays one run.
 */
@NullMarked
package dev.amend.simulation;

import org.jspecify.annotations.NullMarked;
