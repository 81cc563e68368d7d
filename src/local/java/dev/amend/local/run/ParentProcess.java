package dev.amend.local.run;

import java.time.Duration;
import java.util.Optional;

/** The process that started this one, which is Maven. */
final class ParentProcess {

  private static final Duration INTERVAL = Duration.ofMillis(500);

  private ParentProcess() {}

  /**
   * Ends this process when its parent ends. A signal that ends Maven doesn't reach its child
   * processes, which would keep their ports.
   */
  static void endWithIt() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent ->
                Thread.ofPlatform().daemon().name("parent-process").start(() -> watch(parent)));
  }

  /**
   * Waits until another process is the parent, which happens as soon as the first one has ended,
   * even if the process table still lists it. {@link ProcessHandle#onExit()} would take longer.
   */
  private static void watch(ProcessHandle parent) {
    try {
      while (ProcessHandle.current().parent().equals(Optional.of(parent))) {
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    // Everything is in memory, and shutdown hooks might wait for open connections.
    Runtime.getRuntime().halt(1);
  }
}
