package dev.amend.template;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The SAM template. Functions are as {@link Yaml} reads them. */
record Template(JsonNode root) {

  /** Reads template.yaml. */
  static Template read() {
    return new Template(Yaml.read(Path.of("template.yaml")));
  }

  /** Returns the entries of a section, in order. */
  Map<String, JsonNode> section(String name) {
    return root.path(name).properties().stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  /** Returns an entry of a section. */
  JsonNode entry(String section, String name) {
    return root.path(section).required(name);
  }

  /** Returns a parameter. */
  JsonNode parameter(String name) {
    return entry("Parameters", name);
  }

  /** Returns a parameter's default as text. */
  String byDefault(String parameter) {
    return parameter(parameter).required("Default").asText();
  }

  /** Returns a resource by its logical ID. */
  Resource resource(String name) {
    return new Resource(name, entry("Resources", name));
  }

  /** Returns all resources. */
  Stream<Resource> resources() {
    return section("Resources").entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()));
  }

  /** Returns the resources of a type. */
  List<Resource> resources(String type) {
    return resources().filter(resource -> resource.type().equals(type)).toList();
  }

  /** Returns the resource that text such as {@code !GetAtt Queue.Arn} refers to. */
  Resource referredBy(JsonNode function) {
    return resource(function.asText().replaceFirst("^!\\w+ ", "").replaceFirst("\\..*", ""));
  }

  /**
   * Returns a number, which can be a parameter's default.
   *
   * @param value a number or a reference to a parameter
   */
  int number(JsonNode value) {
    return value.isInt()
        ? value.asInt()
        : Integer.parseInt(byDefault(value.asText().replaceFirst("^!Ref ", "")));
  }
}
