package dev.amend.local;

import java.net.URI;
import java.util.Map;

/** Points SDK clients of this process at the stack, by the SDK's own system properties. */
final class SdkProperties implements AutoCloseable {

  private final Map<String, String> properties;

  private SdkProperties(Map<String, String> properties) {
    this.properties = properties;
  }

  /** Points every client that is made from now on, and names no endpoint itself, at a service. */
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
