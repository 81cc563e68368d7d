package dev.amend.bench.packages;

import dev.amend.local.lambda.RuntimeOptions;
import dev.amend.local.lambda.TaskDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The functions that are measured, unpacked.
 *
 * @param empty does nothing
 * @param straightforward does what Amend does, without its guarantees
 * @param sdkCalls makes the SDK calls that it is told
 * @param amend the deployment package that the build made
 */
public record Subjects(Subject empty, Subject straightforward, Subject sdkCalls, Subject amend) {

  private static final String LAMBDA = "aws-lambda-java-(core|events)|joda-time";
  private static final String SDK =
      "cognitoidentityprovider|dynamodb|eventbridge|url-connection-client|aws-json-protocol"
          + "|third-party-jackson-core|protocol-core|http-auth.*|checksums.*|sdk-core|retries.*"
          + "|reactive-streams|auth|eventstream|identity-spi|http-client-spi|regions|annotations"
          + "|utils|aws-core|metrics-spi|json-utils|endpoints-spi|profiles|slf4j-api";
  private static final String JACKSON = "jackson-(databind|annotations|core)";

  /**
   * Unpacks the functions.
   *
   * @param directory an empty directory
   */
  public static Subjects unpack(Path directory) {
    return new Subjects(
        handler(directory, "empty handler", "empty/EmptyHandler", LAMBDA),
        handler(
            directory,
            "straightforward handler",
            "straightforward/StraightforwardHandler",
            LAMBDA + "|" + SDK + "|" + JACKSON),
        handler(
            directory, "SDK calls", "sdkcalls/SdkCallsHandler", LAMBDA + "|" + SDK + "|" + JACKSON),
        unpack(directory, "Amend", Path.of("target/amend.jar"), RuntimeOptions.LAMBDA.handler()));
  }

  private static Subject handler(Path directory, String name, String file, String libraries) {
    var path = "dev/amend/bench/" + file;
    var folder = path.substring(0, path.lastIndexOf('/'));
    var jar =
        new ShadedJar()
            .withPackage(ClassPath.classes(folder), folder)
            .withLibraries(ClassPath.jars(libraries))
            .writeTo(directory.resolve(path.substring(path.lastIndexOf('/') + 1) + ".jar"));
    return unpack(directory, name, jar, path.replace('/', '.') + "::handleRequest");
  }

  private static Subject unpack(Path directory, String name, Path jar, String handler) {
    try {
      var own = Files.createTempDirectory(directory, "function");
      return new Subject(name, jar, TaskDirectory.unpack(jar, own), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
