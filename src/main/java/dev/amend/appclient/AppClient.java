package dev.amend.appclient;

import java.time.Instant;
import java.util.List;

/**
 * An app client as DescribeUserPoolClient showed it. It has no field for the client secret.
 *
 * @param key which client
 * @param type {@code ClientType} as the service spells it; {@link #REGULAR} if it shows none
 * @param settings the settings that are set
 * @param lastModified when the client was last modified, according to the service
 * @param secret what Describe showed of the client's secret
 * @param unknownMembers names of members, inside a structure {@code Name/Member}, that this build
 *     doesn't know and must not reset; while there are any, the client can't be updated
 * @param carriedMembers members that this build doesn't know and sends back as they are
 */
public record AppClient(
    ClientKey key,
    String type,
    Settings settings,
    Instant lastModified,
    ShownSecret secret,
    List<String> unknownMembers,
    CarriedMembers carriedMembers) {

  /** The type of a client that was not made by dynamic client registration. */
  public static final String REGULAR = "REGULAR";

  private static final Setting PUBLISH = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
  private static final String DYNAMIC_CLIENT_REGISTRATION = "DCR";

  /** Copies the list. */
  public AppClient {
    unknownMembers = List.copyOf(unknownMembers);
  }

  /**
   * Returns whether Describe showed a secret or the ARN of one. False leaves it open, because a
   * client whose original secret was deleted shows none.
   */
  public boolean hasSecret() {
    return !(secret instanceof ShownSecret.None);
  }

  /** Returns whether the client was made by dynamic client registration. */
  public boolean isDynamicallyRegistered() {
    return type.equals(DYNAMIC_CLIENT_REGISTRATION);
  }

  /** Returns whether Describe left open if Cognito manages the secret: List tells. */
  public boolean leavesPublishingOpen() {
    return settings.get(PUBLISH).isEmpty();
  }

  /**
   * Returns the client as it is if List shows a secret. After the original secret was deleted,
   * Describe shows neither a secret nor an ARN; without an ARN, Cognito doesn't manage the secret.
   */
  public AppClient withListedSecret() {
    return with(settings.with(PUBLISH, new Value.BoolValue(false)));
  }

  /** Returns the same client with other settings. */
  public AppClient with(Settings others) {
    return new AppClient(key, type, others, lastModified, secret, unknownMembers, carriedMembers);
  }

  /** What Describe shows of a client's secret. */
  public sealed interface ShownSecret {

    /** Nothing: a public client, or one whose original secret was deleted. */
    record None() implements ShownSecret {}

    /** The value of the original secret, which stays in the adapter. */
    record Value() implements ShownSecret {}

    /**
     * The ARN of a secret that Cognito manages in AWS Secrets Manager.
     *
     * @param arn {@code ClientSecretArn}
     */
    record Managed(String arn) implements ShownSecret {}
  }
}
