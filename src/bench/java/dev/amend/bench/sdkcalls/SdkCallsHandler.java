package dev.amend.bench.sdkcalls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Makes the SDK calls that its event lists, one after the other.
 *
 * <p>The event is an array of objects with {@code target}, the value of the header X-Amz-Target,
 * and {@code body}, the body of the request as a string.
 */
public final class SdkCallsHandler implements RequestStreamHandler {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Services services = new Services();

  /** Makes the calls. */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    for (var call : MAPPER.readTree(input)) {
      services.call(call.get("target").asText(), call.get("body").asText());
    }
    MAPPER.writeValue(output, MAPPER.createObjectNode());
  }
}
