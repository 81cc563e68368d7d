package dev.amend.simulation;

/** What can go wrong with one port call. */
enum Fault {
  /** Nothing. */
  NONE,
  /** The instance dies before the call leaves it. */
  CRASH_BEFORE,
  /** The instance dies after the call's effect, before the answer. */
  CRASH_AFTER,
  /** The instance dies while the call is on the wire; it takes effect later. */
  CRASH_LATE,
  /** The call takes effect and its answer is lost. */
  LOST_ANSWER,
  /** The call is lost on its way. */
  LOST_CALL,
  /** The caller gives up on the call, which takes effect later. */
  LATE,
  /** The service says that it is busy. */
  BUSY
}
