package dev.amend.appclient;

import java.time.Instant;
import java.util.List;

/**
 * An app client as one Describe showed it. It has no field for the client secret.
 *
 * @param key which client
 * @param settings what is set
 * @param lastModified when the service says that it was last changed
 * @param hasSecret true when Describe returned a secret; false leaves it open, since a client whose
 *     first secret was retired shows none
 * @param unknownMembers names of members, in a structure {@code Name/Member}, that this build does
 *     not know and that no operator has put aside; while there is one, nothing may be written
 */
public record AppClient(
    ClientKey key,
    Settings settings,
    Instant lastModified,
    boolean hasSecret,
    List<String> unknownMembers) {

  /** Copies the list. */
  public AppClient {
    unknownMembers = List.copyOf(unknownMembers);
  }
}
