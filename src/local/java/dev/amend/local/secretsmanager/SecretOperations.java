package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Operations on whole secrets. The shapes of their requests have been checked. */
final class SecretOperations {

  /** API reference, CreateSecret. Other operations also accept an exclamation mark. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]+");

  private final Secrets secrets;
  private final RandomIds random;
  private final Keys keys;

  SecretOperations(Secrets secrets, RandomIds random, Keys keys) {
    this.secrets = secrets;
    this.random = random;
    this.keys = keys;
  }

  /** Creates a secret. A value becomes its first version, which gets AWSCURRENT. */
  ObjectNode create(ObjectNode input) {
    var name = input.path("Name").asText();
    if (!NAME.matcher(name).matches()) {
      throw Secrets.invalidName();
    }
    var value = SecretValue.in(input);
    var token = value.map(_ -> RequestToken.in(input));
    var existing = secrets.named(name);
    if (existing.isPresent()) {
      return existing(existing.get(), token, value);
    }
    var metadata = metadata(input);
    value.ifPresent(_ -> keys.encrypt(metadata.keyId()));
    var now = secrets.now();
    var versions = value.map(given -> first(token.orElseThrow(), given, now)).orElse(Versions.NONE);
    var answer = secrets.create(name, metadata, versions, now).answer();
    token.ifPresent(id -> answer.put("VersionId", id));
    return answer;
  }

  /** Creates a secret that an AWS service owns (user guide, service-linked secrets). */
  String createOwned(Owner owner, String suffix, String value) {
    var name = owner.serviceId() + "!" + suffix;
    if (secrets.named(name).isPresent()) {
      throw exists(name);
    }
    var tags = Tags.of(owner.serviceId());
    var metadata = new Metadata(Optional.empty(), Optional.empty(), Optional.of(owner), tags);
    var now = secrets.now();
    var versions = first(random.versionId(), SecretValue.ofString(value), now);
    return secrets.create(name, metadata, versions, now).arn();
  }

  ObjectNode describe(ObjectNode input, boolean isStale) {
    return secrets.read(input, isStale).describe();
  }

  ObjectNode tag(ObjectNode input) {
    var secret = secrets.get(input).requireUsable();
    secrets.put(secret.with(secret.metadata().tags().plus(input.path("Tags")), secrets.now()));
    return object();
  }

  ObjectNode untag(ObjectNode input) {
    var secret = secrets.get(input).requireUsable();
    secrets.put(secret.with(secret.metadata().tags().minus(input.path("TagKeys")), secrets.now()));
    return object();
  }

  /** A repeated request with the same token and value changes nothing. */
  private static ObjectNode existing(
      Secret secret, Optional<String> token, Optional<SecretValue> value) {
    if (secret.isScheduledForDeletion()) {
      throw new ServiceException(
          "InvalidRequestException",
          "You can't create this secret because a secret with this name is already scheduled for"
              + " deletion.");
    }
    var version = token.flatMap(secret.versions()::find).orElseThrow(() -> exists(secret.name()));
    RequestToken.requireSameValue(secret, version, value);
    return secret.answer().put("VersionId", version.id());
  }

  private static Versions first(String id, SecretValue value, Instant now) {
    var version = Version.created(id, value, now);
    return Versions.NONE.plus(version, Set.of(Versions.CURRENT));
  }

  private static Metadata metadata(ObjectNode input) {
    return new Metadata(
        text(input, "Description"),
        text(input, "KmsKeyId").filter(id -> !id.equals(Keys.DEFAULT)),
        Optional.empty(),
        Tags.NONE.plus(input.path("Tags")));
  }

  private static ServiceException exists(String name) {
    return new ServiceException(
        "ResourceExistsException",
        "The operation failed because the secret %s already exists.".formatted(name));
  }

  private static Optional<String> text(ObjectNode input, String member) {
    return Optional.ofNullable(input.path(member).textValue()).filter(text -> !text.isEmpty());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
