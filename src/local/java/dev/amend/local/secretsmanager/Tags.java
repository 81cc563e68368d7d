package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags of a secret.
 *
 * @param byKey the values by key
 * @param isShown whether Describe shows them; once a secret had a tag, an empty list is shown too
 */
record Tags(Map<String, String> byKey, boolean isShown) {

  static final Tags NONE = new Tags(Map.of(), false);

  /** AWS General Reference, tagging. */
  private static final int MAX = 50;

  private static final String RESERVED = "aws:";

  Tags {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /** Returns the tag of a secret that an AWS service created, which a caller couldn't add. */
  static Tags of(String owningService) {
    return new Tags(Map.of("aws:secretsmanager:owningService", owningService), true);
  }

  /**
   * Adds the tags of a request.
   *
   * @param tags a list of objects with {@code Key} and {@code Value}; may be missing
   * @throws ServiceException if there would be too many tags, or a key is reserved
   */
  Tags plus(JsonNode tags) {
    var more = new LinkedHashMap<>(byKey);
    for (var tag : tags) {
      more.put(changeable(tag.path("Key").asText()), tag.path("Value").asText());
    }
    if (more.keySet().stream().filter(key -> !key.startsWith(RESERVED)).count() > MAX) {
      throw ServiceException.invalidParameter("A secret can have at most 50 tags.");
    }
    return new Tags(more, isShown || !more.isEmpty());
  }

  /**
   * Removes tags; those that aren't there are ignored.
   *
   * @throws ServiceException if a key is reserved
   */
  Tags minus(JsonNode keys) {
    var fewer = new LinkedHashMap<>(byKey);
    keys.forEach(key -> fewer.remove(changeable(key.asText())));
    return new Tags(fewer, isShown);
  }

  void describe(ObjectNode secret) {
    if (isShown) {
      var tags = secret.putArray("Tags");
      byKey.forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    }
  }

  private static String changeable(String key) {
    if (key.startsWith(RESERVED)) {
      throw ServiceException.invalidParameter("Tag keys that start with aws: are reserved.");
    }
    return key;
  }
}
