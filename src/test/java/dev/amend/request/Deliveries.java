package dev.amend.request;

import dev.amend.request.reader.RequestReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Requests as tests deliver and read them. */
public final class Deliveries {

  /** When requests are read. */
  public static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  private static final RequestReader READER = new RequestReader(Duration.ofDays(30), NOW);

  private Deliveries() {}

  /** Delivers a bare request. */
  public static Delivery of(String text, String causationId, String transportKey) {
    return of(text, causationId, transportKey, Optional.empty(), false);
  }

  /** Delivers a request, without a policy. */
  public static Delivery of(
      String text,
      String causationId,
      String transportKey,
      Optional<String> messageGroup,
      boolean lastReceive) {
    return new Delivery(
        text,
        causationId,
        transportKey,
        messageGroup,
        lastReceive,
        Producer.ofInvocation(Optional.empty()));
  }

  /** Reads a request. */
  public static ParsedRequest read(Delivery delivery) {
    return READER.read(delivery);
  }
}
