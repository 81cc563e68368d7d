package dev.amend.local;

import java.net.URI;
import java.util.Map;

/** The system properties that make SDK clients of this process call the stack. */
final class SdkProperties implements AutoCloseable {

  private final Map<String, String> properties;

  private SdkProperties(Map<String, String> properties) {
    this.properties = properties;
  }

  /** Makes every client that is created from now on without an endpoint call a service. */
  static SdkProperties pointAt(URI endpoint) {
    var properties =
        Map.of(
            "aws.endpointUrl", endpoint.toString(),
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "local",
            "aws.secretAccessKey", "local");
    properties.forEach(System::setProperty);
    return new SdkProperties(properties);
  }

  @Override
  public void close() {
    properties.keySet().forEach(System::clearProperty);
  }
}
