package dev.amend.flow;

import dev.amend.cognito.Busy;

/** Says to a person why Cognito did not carry out a call. */
final class BusyMessages {

  private BusyMessages() {}

  static String of(Busy busy) {
    return switch (busy.code()) {
      case SERVICE_THROTTLED -> "Cognito is throttling requests: %s.".formatted(busy.reason());
      case SERVICE_CONCURRENT_MODIFICATION ->
          "Cognito is processing another update: %s.".formatted(busy.reason());
      default -> "Cognito is unavailable: %s.".formatted(busy.reason());
    };
  }
}
