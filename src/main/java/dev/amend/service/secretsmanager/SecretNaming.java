package dev.amend.service.secretsmanager;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.service.ServiceAnswer.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/**
 * How the secrets of app clients are named, tagged and encrypted.
 *
 * @param prefix before {@code userPoolId/clientId}
 * @param owner the value of the tag {@code owner}
 * @param kmsKey the key; empty for {@code aws/secretsmanager}
 */
public record SecretNaming(String prefix, String owner, Optional<String> kmsKey) {

  String name(ClientKey client) {
    return prefix + client.userPoolId() + "/" + client.clientId();
  }

  @Nullable String kmsKeyId() {
    return kmsKey.orElse(null);
  }

  List<Tag> tags(ClientKey client) {
    return expected(client).entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  /** Returns why a secret can't be used: it isn't ours, or it is scheduled for deletion. */
  Optional<Refused> refusal(ClientKey client, DescribeSecretResponse shown) {
    if (shown.deletedDate() != null) {
      return refused(
          "%s is scheduled for deletion. Restore it to rotate the client's secret.", client);
    }
    var tags = new HashMap<String, String>();
    shown.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    return tags.entrySet().containsAll(expected(client).entrySet())
        ? Optional.empty()
        : refused(
            "%s exists, but doesn't have the tags of a secret that belongs to this client. Rename it, or set SECRET_NAME_PREFIX.",
            client);
  }

  private Map<String, String> expected(ClientKey client) {
    return Map.of(
        "userPoolId", client.userPoolId(), "userPoolClientId", client.clientId(), "owner", owner);
  }

  private Optional<Refused> refused(String message, ClientKey client) {
    return Optional.of(new Refused(Code.SECRET_STORE_REFUSED, message.formatted(name(client))));
  }
}
