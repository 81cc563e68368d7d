package dev.amend.policy.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Difference;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.codec.CanonicalJson;
import dev.amend.codec.Json;
import dev.amend.codec.Sha256;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.fact.SecretChange;
import dev.amend.request.PlanHash;
import java.util.Collection;
import java.util.Optional;

/**
 * What the hash of a plan covers besides the change itself.
 *
 * @param client the app client
 * @param idempotencyKey the request's own key; empty if it doesn't state one
 * @param requestedBy who asked for the change; empty if the request doesn't say
 * @param policy the digest of the policy in force; empty without one
 */
public record PlannedRequest(
    ClientKey client,
    Optional<String> idempotencyKey,
    Optional<String> requestedBy,
    Optional<String> policy) {

  /** Must change whenever a plan gets another hash. */
  private static final String VERSION = "v1";

  /** Plans a change. */
  Plan plan(Proposal proposal, Verdict verdict) {
    return new Plan(proposal.hash(this), policy, verdict.effect(), verdict.rules());
  }

  /**
   * Hashes a change of settings: each setting that differs, with its value before and after.
   * Settings that don't differ don't count, and values that mean the same are the same.
   */
  public PlanHash hash(Settings before, Settings after) {
    var content = content();
    var changes = content.putArray("changes");
    for (var difference : Difference.between(before, after)) {
      var setting = difference.setting();
      var change = changes.addObject().put("field", setting.serviceName());
      change.set("before", value(setting, before));
      change.set("after", value(setting, after));
    }
    return hash(content);
  }

  /**
   * Hashes a secret operation: the operation with its arguments, what it does now, and the secrets
   * that there are.
   *
   * @param secretIds the IDs of the client's secrets; their order doesn't matter
   */
  public PlanHash hash(SecretChange change, Collection<String> secretIds) {
    var content = content();
    var fact = (Fact.Clear) Facts.of(change);
    content.put("change", fact.change().toString()).set("value", fact.value());
    content.set("secrets", Value.TextSet.of(secretIds).toJson());
    return hash(content);
  }

  private ObjectNode content() {
    var content =
        Json.object()
            .put("version", VERSION)
            .put("userPoolId", client.userPoolId())
            .put("clientId", client.clientId());
    idempotencyKey.ifPresent(key -> content.put("idempotencyKey", key));
    requestedBy.ifPresent(who -> content.put("requestedBy", who));
    policy.ifPresent(digest -> content.put("policy", digest));
    return content;
  }

  private static PlanHash hash(ObjectNode content) {
    return new PlanHash("sha256:" + Sha256.hex(CanonicalJson.write(content)));
  }

  private static JsonNode value(Setting setting, Settings settings) {
    return Token.of(setting)
        .map(token -> token.lifetime(settings))
        .<JsonNode>map(
            lifetime -> Json.object().put("value", lifetime.value()).put("unit", lifetime.unit()))
        .or(() -> Comparison.effective(setting, settings).map(Value::toJson))
        .orElseGet(NullNode::getInstance);
  }
}
