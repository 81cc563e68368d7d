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
 * A file in {@code events/}: an SQS event, an EventBridge event or a bare request.
 *
 * @param name the file's name without {@code .json}
 * @param content its JSON
 */
public record EventFile(String name, JsonNode content) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Reads a file.
   *
   * @param path the file's path
   * @return the file
   * @throws IllegalArgumentException with a one-line message, if the file doesn't exist, isn't
   *     JSON, or has invalid records
   */
  public static EventFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("The file " + path + " doesn't exist.");
    }
    try {
      var name = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
      var file = new EventFile(name, MAPPER.readTree(path.toFile()));
      file.checkRecords();
      return file;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(path + " isn't JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether the file is an SQS event. */
  public boolean isSqs() {
    return content.has("Records");
  }

  /** Returns the requests, formatted for people: the body of each message, or the whole content. */
  public List<String> requests() {
    return isSqs()
        ? content.path("Records").findValuesAsText("body").stream().map(EventFile::pretty).toList()
        : List.of(content.toPrettyString());
  }

  private void checkRecords() {
    var records = content.path("Records");
    if (isSqs() && (!records.isArray() || records.isEmpty())) {
      throw new IllegalArgumentException(
          name + ": Records must be an array with at least one message.");
    }
    for (var index = 0; index < records.size(); index++) {
      checkRecord(records.get(index), "Records/" + index);
    }
  }

  private void checkRecord(JsonNode message, String pointer) {
    if (message.path("body").asText("").isEmpty() || !message.path("body").isTextual()) {
      throw new IllegalArgumentException(name + ": " + pointer + "/body must be a string.");
    }
    if (message.path("eventSourceARN").asText("").endsWith(".fifo")
        && message.path("attributes").path("MessageGroupId").asText("").isEmpty()) {
      throw new IllegalArgumentException(
          name + ": " + pointer + "/attributes/MessageGroupId is required for a FIFO queue.");
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
