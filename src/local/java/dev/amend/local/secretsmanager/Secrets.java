package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.Account;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secrets of the account. A secret whose recovery window has ended is gone. */
final class Secrets {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@!-]+");
  private static final Pattern COMPLETE_ARN = Pattern.compile("arn:.*-[A-Za-z0-9]{6}");

  private final InstantSource time;
  private final RandomIds random;
  private final Map<String, Secret> byName = new LinkedHashMap<>();
  private final Map<String, Optional<Secret>> previousByArn = new LinkedHashMap<>();

  Secrets(InstantSource time, RandomIds random) {
    this.time = time;
    this.random = random;
  }

  Instant now() {
    return Instant.ofEpochMilli(time.millis());
  }

  Optional<Secret> named(String name) {
    return Optional.ofNullable(byName.get(name)).filter(secret -> !secret.isGone(now()));
  }

  /**
   * Finds a secret.
   *
   * @param id its name, its ARN, or its ARN without the hyphen and the six characters at the end
   * @throws ServiceException if the ID isn't valid
   */
  Optional<Secret> find(String id) {
    if (!id.startsWith("arn:")) {
      return named(checked(id));
    }
    return byName.values().stream()
        .filter(secret -> !secret.isGone(now()))
        .filter(secret -> hasArn(secret, id))
        .findFirst();
  }

  /**
   * Returns the secret that a request names. It may be scheduled for deletion.
   *
   * @throws ServiceException if it doesn't exist
   */
  Secret get(ObjectNode input) {
    return find(id(input)).orElseThrow(Secrets::notFound);
  }

  /**
   * Returns the secret that a request names, as a read shows it. It may be scheduled for deletion.
   *
   * @param isStale whether the read shows the state before the last write
   * @throws ServiceException if it doesn't exist, or didn't yet
   */
  Secret read(ObjectNode input, boolean isStale) {
    var secret = get(input);
    var before = previousByArn.getOrDefault(secret.arn(), Optional.of(secret));
    return isStale ? before.orElseThrow(Secrets::notFound) : secret;
  }

  /** Stores the first state of a secret, whose name no other has. */
  Secret create(String name, Metadata metadata, Versions versions, Instant now) {
    var arn = arn(name, random.suffix());
    var secret = new Secret(arn, name, metadata, versions, Dates.created(now));
    previousByArn.put(secret.arn(), Optional.empty());
    byName.put(name, secret);
    return secret;
  }

  /** Stores a changed secret. */
  void put(Secret changed) {
    previousByArn.put(changed.arn(), named(changed.name()));
    byName.put(changed.name(), changed);
  }

  /** Stores when a secret was read, which isn't a write. */
  void putRead(Secret read) {
    byName.put(read.name(), read);
  }

  void delete(Secret secret) {
    byName.remove(secret.name());
  }

  void removeDeprecatedVersions() {
    byName.replaceAll((_, secret) -> secret.withoutDeprecatedVersions());
  }

  static String id(ObjectNode input) {
    return input.path("SecretId").asText();
  }

  static String arn(String name, String suffix) {
    return "arn:aws:secretsmanager:%s:%s:secret:%s-%s"
        .formatted(Account.REGION, Account.ID, name, suffix);
  }

  /** User guide, finding a secret from a partial ARN. */
  private static boolean hasArn(Secret secret, String id) {
    return COMPLETE_ARN.matcher(id).matches()
        ? secret.arn().equals(id)
        : secret.arn().substring(0, secret.arn().length() - 7).equals(id);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw invalidName();
    }
    return name;
  }

  static ServiceException invalidName() {
    return new ServiceException(
        "ValidationException",
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the"
            + " following: -/_+=.@!");
  }

  private static ServiceException notFound() {
    return new ServiceException(
        "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }
}
