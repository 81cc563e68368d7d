package dev.amend.appclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.appclient.Kind.StructureKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what this build knows of Cognito's model, for {@code .ci/model-watch} to compare with the
 * newest one.
 */
final class CognitoModel {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final Map<String, List<String>> READ_ONLY_VALUES =
      Map.of("ClientType", List.of("DCR", "REGULAR"));

  /** Members of the operations on client secrets, inside a structure {@code Name/Member}. */
  private static final Map<String, Map<String, List<String>>> SECRET_OPERATIONS =
      Map.of(
          "AddUserPoolClientSecret",
          Map.of(
              "input",
              List.of("ClientId", "ClientSecret", "UserPoolId"),
              "output",
              List.of(
                  "ClientSecretDescriptor",
                  "ClientSecretDescriptor/ClientSecretCreateDate",
                  "ClientSecretDescriptor/ClientSecretId",
                  "ClientSecretDescriptor/ClientSecretValue")),
          "DeleteUserPoolClientSecret",
          Map.of("input", List.of("ClientId", "ClientSecretId", "UserPoolId"), "output", List.of()),
          "ListUserPoolClientSecrets",
          Map.of(
              "input",
              List.of("ClientId", "NextToken", "UserPoolId"),
              "output",
              List.of(
                  "ClientSecrets",
                  "ClientSecrets/ClientSecretCreateDate",
                  "ClientSecrets/ClientSecretId",
                  "ClientSecrets/ClientSecretValue",
                  "NextToken")));

  private CognitoModel() {}

  /** Returns the model as JSON, with sorted keys and arrays. */
  static String json() throws JsonProcessingException {
    var settings =
        Stream.of(Setting.values())
            .collect(
                Collectors.toMap(Setting::serviceName, setting -> description(setting.kind())));
    var model =
        Map.of(
            "readOnly",
            sorted(Setting.READ_ONLY_MEMBERS),
            "readOnlyValues",
            READ_ONLY_VALUES,
            "secretOperations",
            SECRET_OPERATIONS,
            "settings",
            settings);
    return MAPPER.writer(printer()).writeValueAsString(model) + "\n";
  }

  private static Map<String, Object> description(Kind kind) {
    var description = new TreeMap<String, Object>();
    description.put("type", type(kind));
    if (!kind.knownValues().isEmpty()) {
      description.put("values", sorted(kind.knownValues()));
    }
    if (kind instanceof StructureKind structure) {
      var members = new TreeMap<String, Object>();
      structure.members().forEach((name, member) -> members.put(name, description(member)));
      description.put("members", members);
    }
    return description;
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case Kind.ListKind _ -> "list";
      case Kind.NumberKind _ -> "integer";
      case Kind.FlagKind _ -> "boolean";
      case Kind.TextKind _ -> "string";
      case Kind.StructureKind _ -> "structure";
    };
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }

  private static DefaultPrettyPrinter printer() {
    var lines = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    var printer = new DefaultPrettyPrinter(separators);
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return printer;
  }
}
