package dev.amend.local.cognito;

import dev.amend.local.standin.Call;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Faults of Cognito that can be switched on by name while the local stack serves. */
public enum FaultSwitch {
  /** The request rate is too high. */
  THROTTLE(CallMatch.ANY, _ -> Effect.refuse(KnownFaults.throttled())),
  /** Another update of the client is in progress. */
  BUSY(
      CallMatch.on("UpdateUserPoolClient"),
      _ -> Effect.refuse(KnownFaults.concurrentModification())),
  /** An internal error, without an effect. */
  ERROR(CallMatch.ANY, call -> Effect.refuse(KnownFaults.internalError(call.operation()))),
  /** The call takes effect, but its answer is lost. */
  LOST(CallMatch.ANY, _ -> Effect.loseAnswer()),
  /** The call is lost and has no effect. */
  LOST_CALL(CallMatch.ANY, _ -> Effect.loseCall()),
  /** The answer takes three seconds, longer than an attempt waits. */
  SLOW(CallMatch.ANY, _ -> Effect.slow(Duration.ofSeconds(3))),
  /** The function may not update app clients. */
  FORBIDDEN(
      CallMatch.on("UpdateUserPoolClient"),
      _ -> Effect.refuse(new ServiceException("AccessDeniedException", "Access denied."))),
  /** The service refuses the update for a reason that only it knows. */
  REFUSED(
      CallMatch.on("UpdateUserPoolClient"),
      _ ->
          Effect.refuse(
              new ServiceException("InvalidParameterException", "Refused by a fault switch."))),
  /** Describe shows a member that this build doesn't know. */
  UNKNOWN_MEMBER(
      CallMatch.on("DescribeUserPoolClient"),
      _ -> Effect.alter(answer -> answer.withObject("/UserPoolClient").put("NewSetting", true)));

  private final CallMatch match;
  private final Function<Call, Effect> effect;

  FaultSwitch(CallMatch match, Function<Call, Effect> effect) {
    this.match = match;
    this.effect = effect;
  }

  /**
   * Reads switches.
   *
   * @param text names with probabilities, such as {@code throttle:0.2,unknown-member}; the
   *     probability is 1 where it is left out; empty for no faults
   * @param seed determines which calls get a fault
   * @return the faults to inject
   * @throws IllegalArgumentException in one line that names what is wrong
   */
  public static SeededFaults read(String text, long seed) {
    var faults = new SeededFaults(seed);
    for (var part : text.isBlank() ? List.<String>of() : List.of(text.strip().split(","))) {
      var fields = part.strip().split(":", 2);
      var found = named(fields[0]);
      faults.with(fields.length == 1 ? 1 : probability(part, fields[1]), found.match, found.effect);
    }
    return faults;
  }

  private static FaultSwitch named(String name) {
    return Arrays.stream(values())
        .filter(value -> value.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no fault %s. The faults are %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(FaultSwitch::toString)
                                .collect(Collectors.joining(", ")))));
  }

  private static double probability(String part, String text) {
    try {
      var probability = Double.parseDouble(text);
      if (probability >= 0 && probability <= 1) {
        return probability;
      }
    } catch (NumberFormatException _) {
      // Falls through to the same message.
    }
    throw new IllegalArgumentException(
        "The probability in %s must be a number from 0 to 1.".formatted(part.strip()));
  }

  /** Returns the name, for example {@code lost-call}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
