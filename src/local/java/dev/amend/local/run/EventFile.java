package dev.amend.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of {@code events/}: what invokes the function, an SQS event, an EventBridge event or a
 * bare request.
 *
 * @param name without {@code .json}
 * @param content the JSON
 */
public record EventFile(String name, JsonNode content) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Reads a file.
   *
   * @param path where it is
   * @return the file
   * @throws IllegalArgumentException in one line, if there is none, it is no JSON, or its records
   *     are no messages
   */
  public static EventFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("There is no file " + path + ".");
    }
    try {
      var name = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
      var file = new EventFile(name, MAPPER.readTree(path.toFile()));
      file.requireMessages();
      return file;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(path + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells whether it comes through a queue.
   *
   * @return true for an SQS event; another one invokes the function directly
   */
  public boolean isSqs() {
    return content.has("Records");
  }

  /**
   * Shows the requests in it to a person.
   *
   * @return the body of each message, or the whole content
   */
  public List<String> requests() {
    return isSqs()
        ? content.path("Records").findValuesAsText("body").stream().map(EventFile::pretty).toList()
        : List.of(content.toPrettyString());
  }

  private void requireMessages() {
    var records = content.path("Records");
    if (isSqs() && (!records.isArray() || records.isEmpty())) {
      throw new IllegalArgumentException(name + " holds no message: Records is a list of them.");
    }
    for (var index = 0; index < records.size(); index++) {
      requireMessage(records.get(index), "Records/" + index);
    }
  }

  private void requireMessage(JsonNode message, String at) {
    if (message.path("body").asText("").isEmpty() || !message.path("body").isTextual()) {
      throw new IllegalArgumentException(name + ": " + at + " has no text as its body.");
    }
    if (message.path("eventSourceARN").asText("").endsWith(".fifo")
        && message.path("attributes").path("MessageGroupId").asText("").isEmpty()) {
      throw new IllegalArgumentException(name + ": " + at + " has no MessageGroupId.");
    }
  }

  private static String pretty(String body) {
    try {
      return MAPPER.readTree(body).toPrettyString();
    } catch (JsonProcessingException e) {
      return body;
    }
  }
}
