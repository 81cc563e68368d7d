package dev.amend.simulation;

import java.util.Optional;

/** A message in the queue. Its fields change as it is received. */
final class Message {

  /** How the last receive ended. */
  enum Fate {
    /** Not received yet, or in hands. */
    OPEN,
    /** The function said that it failed. */
    RETURNED,
    /** The instance was killed. */
    KILLED,
    /** Its result could not be published. */
    UNPUBLISHED,
    /** It succeeded, and the queue did not hear of it. */
    UNHEARD
  }

  private final String id;
  private final String body;
  private final Optional<String> group;
  private int receives;
  private long visibleAt;
  private boolean everDead;
  private Fate fate = Fate.OPEN;

  Message(String id, String body, Optional<String> group, long sentAt) {
    this.visibleAt = sentAt;
    this.id = id;
    this.body = body;
    this.group = group;
  }

  String id() {
    return id;
  }

  String body() {
    return body;
  }

  Optional<String> group() {
    return group;
  }

  int receives() {
    return receives;
  }

  long visibleAt() {
    return visibleAt;
  }

  /** Tells whether it was ever in the dead-letter queue, and so lost its place in the order. */
  boolean everDead() {
    return everDead;
  }

  Fate fate() {
    return fate;
  }

  /** A receive ends; only the last one decides what becomes of the message. */
  void ends(int receive, Fate how) {
    if (receive == receives) {
      fate = how;
    }
  }

  void receive(long hiddenUntil) {
    receives++;
    visibleAt = hiddenUntil;
    fate = Fate.OPEN;
  }

  void bury() {
    everDead = true;
  }

  void revive(long now) {
    receives = 0;
    visibleAt = now;
  }
}
