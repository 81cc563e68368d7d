package dev.amend.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML with CloudFormation's functions. A function of a scalar becomes text as it is written,
 * for example {@code !Ref Queue}; any other an object with one member, for example {@code {"!If":
 * [...]}}.
 */
public final class Yaml {

  private Yaml() {}

  /** Reads a file. */
  public static JsonNode read(Path file) {
    try {
      var yaml = new org.yaml.snakeyaml.Yaml(new Functions());
      return Json.MAPPER.valueToTree(yaml.load(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static final class Functions extends SafeConstructor {

    Functions() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return function(node);
            }
          });
    }

    private Object function(Node node) {
      var name = node.getTag().getValue();
      return switch (node) {
        case ScalarNode scalar -> name + " " + scalar.getValue();
        case SequenceNode sequence -> Map.of(name, constructSequence(sequence));
        case MappingNode mapping -> Map.of(name, constructMapping(mapping));
        default -> throw new IllegalArgumentException(name);
      };
    }
  }
}
