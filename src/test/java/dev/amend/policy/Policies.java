package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.ClientKey;
import dev.amend.codec.Json;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.reader.PolicyReader;
import dev.amend.request.Producer;
import java.util.Optional;

/** Policies and contexts for tests. */
public final class Policies {

  /** The example of the contract. */
  public static final String EXAMPLE =
      """
      {
        "version": 1,
        "default": "deny",
        "entries": {"queue": "sqs", "events": "eventbridge", "approvals": "invoke"},
        "approvers": [{"producer": {"alias": ["approvals"]}}],
        "rules": [
          {"id": "portal-callbacks", "effect": "allow", "when": {
            "producer": {"alias": ["queue"]},
            "field": ["CallbackURLs", "LogoutURLs"],
            "value": {"scheme": ["https"], "host": [{"suffix": ".example.com"}]}}},
          {"id": "lifetimes", "effect": "approve", "when": {
            "field": [{"suffix": "TokenValidity"}],
            "value": {"seconds": [{"numeric": [">", 3600]}]}}},
          {"id": "no-implicit", "effect": "deny", "when": {
            "field": ["AllowedOAuthFlows"], "change": ["added"], "value": {"text": ["implicit"]}}}
        ],
        "tests": [
          {"effect": "deny", "rule": "no-implicit", "fact": {
            "field": "AllowedOAuthFlows", "change": "added", "value": {"text": "implicit"}}}
        ]
      }
      """;

  public static final ClientKey CLIENT =
      new ClientKey("eu-west-1_AbCdEf123", "3n4b5urk1ft4fl3mg5e62d9ado");

  /** A request that came through the alias {@code queue}. */
  public static final FactContext FROM_QUEUE =
      new FactContext(
          Producer.ofMessage(
              Optional.of("queue"),
              "arn:aws:sqs:eu-west-1:111122223333:requests.fifo",
              Optional.of("AROAEXAMPLE:session")),
          Optional.of("user:u-17"),
          CLIENT,
          "REGULAR");

  private Policies() {}

  /** Returns the example as a tree that can be changed. */
  public static ObjectNode example() {
    return (ObjectNode) Json.read(EXAMPLE);
  }

  /** Compiles a policy and runs its tests. */
  public static Policy policy(String text) {
    return PolicyReader.compile(PolicyReader.parse(text));
  }

  /** Compiles a policy with one rule, which allows what its pattern matches. */
  public static Policy allowing(String when) {
    return policy(
        """
        {"version": 1, "entries": {"queue": "sqs"}, "rules": [
          {"id": "allowed", "effect": "allow", "when": %s}]}
        """
            .formatted(when));
  }
}
