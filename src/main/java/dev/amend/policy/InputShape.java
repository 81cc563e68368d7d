package dev.amend.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The shape of an input of the function. */
public enum InputShape {
  /** A batch of SQS messages. */
  SQS,
  /** An EventBridge event. */
  EVENTBRIDGE,
  /** A bare change request. */
  INVOKE,
  /** A request for an audit. */
  AUDIT;

  /** Finds a shape by its name in a policy. */
  public static Optional<InputShape> named(String name) {
    return Stream.of(values()).filter(shape -> shape.toString().equals(name)).findFirst();
  }

  /** Returns the name in policies, for example {@code sqs}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
