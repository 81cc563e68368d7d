package dev.amend.bench.packages;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of Lambda's JVM for java25 (Lambda developer guide, customize Java runtime startup
 * behavior), and a heap as on a machine with the memory of the function.
 */
public final class LambdaFlags {

  private LambdaFlags() {}

  /**
   * Returns the options of an ordinary function: code isn't compiled by the optimizing compiler.
   *
   * @param megabytes the memory size of the function
   */
  public static List<String> onDemand(int megabytes) {
    var flags = new ArrayList<>(snapStart(megabytes));
    flags.add("-XX:TieredStopAtLevel=1");
    return List.copyOf(flags);
  }

  /**
   * Returns the options of a function with SnapStart.
   *
   * @param megabytes the memory size of the function
   */
  public static List<String> snapStart(int megabytes) {
    return List.of(
        "-XX:+UseSerialGC",
        // The JVM begins with 1/64 of the memory. Lambda sets the maximum to 85 %.
        "-XX:InitialHeapSize=%dk".formatted(megabytes * 1_024 / 64),
        "-XX:MaxHeapSize=%dk".formatted(megabytes * 1_024 * 85 / 100));
  }
}
