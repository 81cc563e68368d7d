package dev.amend.bench.report;

/** Limits in words. */
final class Wording {

  private Wording() {}

  static String of(Limit limit, Unit unit) {
    return switch (limit) {
      case Limit.AtMost(var value) -> "at most " + unit.text(value);
      case Limit.AtLeast(var value) -> "at least " + unit.text(value);
    };
  }
}
