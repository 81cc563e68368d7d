package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import dev.amend.local.standin.ServiceException;
import java.util.List;

/** The answer of ListSecretVersionIds. */
final class VersionList {

  /** What the service writes for {@code aws/secretsmanager}. */
  private static final String DEFAULT_KEY = "DefaultEncryptionKey";

  private static final int MAX_RESULTS = 100;

  private VersionList() {}

  /**
   * Lists the versions of a secret, oldest first.
   *
   * @throws ServiceException if the request's NextToken is invalid
   */
  static ObjectNode of(Secret secret, ObjectNode input) {
    var all = listed(secret, input.path("IncludeDeprecated").asBoolean(false));
    var from = first(input.path("NextToken").asText("0"), all.size());
    var to = Math.min(from + input.path("MaxResults").asInt(MAX_RESULTS), all.size());
    var answer = secret.answer();
    var page = answer.putArray("Versions");
    var key = secret.metadata().keyId().orElse(DEFAULT_KEY);
    all.subList(from, to).forEach(version -> page.add(entry(version, key)));
    if (to < all.size()) {
      answer.put("NextToken", Integer.toString(to));
    }
    return answer;
  }

  private static List<Version> listed(Secret secret, boolean withDeprecated) {
    return withDeprecated ? secret.versions().all() : secret.versions().withoutDeprecated().all();
  }

  private static ObjectNode entry(Version version, String key) {
    var entry = version.describe(JsonNodeFactory.instance.objectNode());
    entry.put("CreatedDate", AwsJsonWire.timestamp(version.created()));
    version.accessed().ifPresent(day -> entry.put("LastAccessedDate", Dates.startOf(day)));
    entry.putArray("KmsKeyIds").add(key);
    return entry;
  }

  private static int first(String token, int size) {
    try {
      var first = Integer.parseInt(token);
      if (first >= 0 && first <= size) {
        return first;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new ServiceException("InvalidNextTokenException", "The NextToken value is invalid.");
  }
}
