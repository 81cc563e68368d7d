package dev.amend.simulation;

/** Ends a function instance on the spot; an Error, so that no handler of failures stops it. */
final class Killed extends Error {

  private static final long serialVersionUID = 1;

  Killed() {
    super("killed", null, false, false);
  }
}
