package dev.amend.policy.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.policy.Effect;
import dev.amend.policy.Entries;
import dev.amend.policy.InputShape;
import dev.amend.policy.Policy;
import dev.amend.policy.PolicyDocument;
import dev.amend.policy.PolicyException;
import dev.amend.policy.Rule;
import dev.amend.policy.fact.FactSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Reads a policy file, compiles it and runs its tests. */
public final class PolicyReader {

  private static final int MAX_BYTES = 1_000_000;

  private static final BigDecimal VERSION = BigDecimal.ONE;

  private static final List<String> MEMBERS =
      List.of("version", "default", "entries", "approvers", "rules", "tests");

  private PolicyReader() {}

  /**
   * Reads a file.
   *
   * @throws PolicyException if the file is missing, isn't a valid policy, or a test of it fails; in
   *     one line, with the file's name and a JSON Pointer
   */
  public static Policy read(Path file) {
    try {
      return compile(parse(text(file)));
    } catch (PolicyException e) {
      throw new PolicyException("The policy %s is invalid: %s".formatted(file, e.getMessage()));
    }
  }

  /**
   * Parses the text of a policy.
   *
   * @throws PolicyException if it isn't a valid policy; in one line, with a JSON Pointer
   */
  public static PolicyDocument parse(String text) {
    var root = StrictJson.parse(text).object(MEMBERS);
    version(root.required("version"));
    var rules = rules(root.required("rules"));
    return new PolicyDocument(
        root.optional("default").map(PolicyReader::effect).orElse(Effect.DENY),
        entries(root.required("entries")),
        root.optional("approvers").stream()
            .flatMap(approvers -> approvers.elements().stream())
            .map(approver -> PatternReader.read(approver, FactSchema.APPROVER).pattern())
            .toList(),
        rules,
        root.optional("tests").stream()
            .flatMap(tests -> tests.elements().stream())
            .map(test -> TestReader.read(test, rules))
            .toList());
  }

  /**
   * Compiles a policy and runs its tests.
   *
   * @throws PolicyException if a test fails
   */
  public static Policy compile(PolicyDocument document) {
    var policy = new Policy(document);
    for (var index = 0; index < document.tests().size(); index++) {
      var failure = document.tests().get(index).failure(policy);
      if (failure.isPresent()) {
        throw new PolicyException("/tests/%d: %s".formatted(index, failure.get()));
      }
    }
    return policy;
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new PolicyException("The file has more than 1 MB.");
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException _) {
      throw new PolicyException("The file must be UTF-8.");
    } catch (IOException e) {
      throw new PolicyException(
          "The file can't be read (%s).".formatted(e.getClass().getSimpleName()));
    }
  }

  private static void version(PolicyNode node) {
    if (!node.json().isNumber() || node.json().decimalValue().compareTo(VERSION) != 0) {
      throw node.invalid("This version of Amend reads version 1.");
    }
  }

  private static Entries entries(PolicyNode node) {
    var shapes = new TreeMap<String, InputShape>();
    for (var entry : node.members()) {
      if (!Entries.isAlias(entry.name())) {
        throw entry.invalid("A function can't have an alias of this name.");
      }
      shapes.put(entry.name(), entry.text(InputShape::named, "sqs, eventbridge, invoke or audit"));
    }
    return new Entries(shapes);
  }

  private static List<Rule> rules(PolicyNode node) {
    var ids = new HashSet<String>();
    return node.elements().stream().map(rule -> RuleReader.read(rule, ids)).toList();
  }

  static Effect effect(PolicyNode node) {
    return node.text(Effect::named, "allow, approve or deny");
  }
}
