package dev.amend.bench.report;

import java.util.Locale;

/** The unit of a figure. */
public enum Unit {
  RATIO("%.2f ×"),
  CALLS("%.0f"),
  PERCENT("%.1f %%"),
  PER_SECOND("%.1f/s"),
  MEGABYTES("%.1f MB"),
  MILLISECONDS("%.1f ms"),
  COUNT("%.0f");

  private final String format;

  Unit(String format) {
    this.format = format;
  }

  /** Writes a value with its unit. */
  public String text(double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
