package dev.amend.policy.fact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.request.Transport;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member of a fact can be. */
public enum FactType {
  /** Any string. */
  TEXT("a string", JsonNode::isTextual),
  /** A number. */
  NUMBER("a number", JsonNode::isNumber),
  /** A boolean. */
  FLAG("true or false", JsonNode::isBoolean),
  /** A setting, a member of a structure, or {@code ClientSecret}. */
  FIELD(
      "a setting such as CallbackURLs, a member such as RefreshTokenRotation.Feature, or"
          + " ClientSecret",
      text(text -> Fields.NAMES.contains(text))),
  /** See {@link FactChange}. */
  CHANGE(
      "added, removed, set, unset, rotateSecret or retireSecret",
      text(text -> FactChange.named(text).isPresent())),
  /** See {@link Transport}. */
  TRANSPORT("sqs, eventbridge or invoke", text(text -> Transport.named(text).isPresent())),
  /** A scheme in lower case. */
  SCHEME("a scheme in lower case", text(Pattern.compile("[a-z][a-z0-9+.-]*").asMatchPredicate())),
  /** A host in {@link HostName normal form}. */
  HOST(
      "a host in lower case, in ASCII and without a trailing dot",
      text(text -> HostName.normal(text).equals(Optional.of(text))));

  private static final Pattern LOWER_CASE_ASCII = Pattern.compile("[\\x21-\\x7E&&[^A-Z]]*");

  private final String inWords;
  private final Predicate<JsonNode> test;

  FactType(String inWords, Predicate<JsonNode> test) {
    this.inWords = inWords;
    this.test = test;
  }

  /** Tells whether a member of this type can have a value. */
  public boolean admits(JsonNode value) {
    return test.test(value);
  }

  /** Tells whether a member of this type can have a value that begins, ends or goes on so. */
  public boolean admitsPart(String text) {
    return (this != SCHEME && this != HOST) || LOWER_CASE_ASCII.matcher(text).matches();
  }

  /** Tells whether a member of this type is a string. */
  public boolean isText() {
    return this != NUMBER && this != FLAG;
  }

  /** Returns what {@link #admits} accepts, for messages, for example "a string". */
  public String inWords() {
    return inWords;
  }

  private static Predicate<JsonNode> text(Predicate<String> test) {
    return value -> value.isTextual() && test.test(value.textValue());
  }

  /** The fields that facts can have. */
  private static final class Fields {

    private static final Set<String> NAMES =
        Stream.concat(
                Stream.of(Facts.CLIENT_SECRET),
                Stream.of(Setting.values())
                    .filter(setting -> setting != Setting.TOKEN_VALIDITY_UNITS)
                    .flatMap(Fields::of))
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> of(Setting setting) {
      return setting.kind() instanceof StructureKind(var members)
          ? members.keySet().stream().map(member -> setting.serviceName() + "." + member)
          : Stream.of(setting.serviceName());
    }
  }
}
