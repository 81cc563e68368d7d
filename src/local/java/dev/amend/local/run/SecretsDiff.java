package dev.amend.local.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.standin.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The differences between two states of a client's secrets, in lines for people. No values. */
final class SecretsDiff {

  private static final JsonMapper MAPPER = new JsonMapper();

  private SecretsDiff() {}

  /** Returns a line for each secret that is the same in both states, was removed, or was added. */
  static List<String> lines(List<String> before, List<String> after) {
    var lines = new ArrayList<String>();
    before.forEach(line -> lines.add((after.contains(line) ? "  " : "- ") + line));
    after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line));
    return lines;
  }

  /** Returns the secrets of the seeded client, and the versions in Secrets Manager with a label. */
  static List<String> state(LocalStack stack) {
    return Stream.concat(secrets(stack), versions(stack)).sorted().toList();
  }

  private static Stream<String> secrets(LocalStack stack) {
    var input =
        MAPPER
            .createObjectNode()
            .put("UserPoolId", Seed.USER_POOL_ID)
            .put("ClientId", Seed.CLIENT_ID);
    return stack
        .cognito()
        .foreignCall("ListUserPoolClientSecrets", input)
        .findValuesAsText("ClientSecretId")
        .stream()
        .map(id -> "Cognito: secret " + id);
  }

  private static Stream<String> versions(LocalStack stack) {
    var name = stack.configuration().secretNamePrefix() + Seed.USER_POOL_ID + "/" + Seed.CLIENT_ID;
    try {
      var input = MAPPER.createObjectNode().put("SecretId", name);
      return stack
          .secretsManager()
          .foreignCall("DescribeSecret", input)
          .path("VersionIdsToStages")
          .propertyStream()
          .flatMap(
              version ->
                  version
                      .getValue()
                      .valueStream()
                      .map(
                          label ->
                              "Secrets Manager: %s is version %s"
                                  .formatted(label.asText(), version.getKey())));
    } catch (ServiceException _) {
      return Stream.empty();
    }
  }
}
