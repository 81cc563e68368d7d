package dev.amend.appclient;

import java.time.Instant;
import java.util.List;

/**
 * An app client as DescribeUserPoolClient showed it. It has no field for the client secret.
 *
 * @param key which client
 * @param settings the settings that are set
 * @param lastModified when the client was last modified, according to the service
 * @param hasSecret true if Describe showed a secret or the ARN of one; if false, the client may
 *     still have a secret, because Describe shows none after the original one was deleted
 * @param unknownMembers names of members, inside a structure {@code Name/Member}, that this build
 *     doesn't know and must not reset; while there are any, the client can't be updated
 * @param carriedMembers members that this build doesn't know and sends back as they are
 */
public record AppClient(
    ClientKey key,
    Settings settings,
    Instant lastModified,
    boolean hasSecret,
    List<String> unknownMembers,
    CarriedMembers carriedMembers) {

  /** Copies the list. */
  public AppClient {
    unknownMembers = List.copyOf(unknownMembers);
  }

  /** Returns the same client with other settings. */
  public AppClient with(Settings others) {
    return new AppClient(key, others, lastModified, hasSecret, unknownMembers, carriedMembers);
  }
}
