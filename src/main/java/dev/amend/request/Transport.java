package dev.amend.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a request reached the function. */
public enum Transport {
  /** In a message of an SQS queue. */
  SQS,
  /** In an EventBridge event that invoked the function. */
  EVENTBRIDGE,
  /** As the payload of an invocation. */
  INVOKE;

  /** Finds a transport by its name in facts. */
  public static Optional<Transport> named(String name) {
    return Stream.of(values()).filter(transport -> transport.toString().equals(name)).findFirst();
  }

  /** Returns the name in facts, for example {@code sqs}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
