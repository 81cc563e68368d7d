package dev.amend.service.cognito;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How members of an app client that are not settings are treated.
 *
 * @param readOnlyMembers members to leave alone besides the read-only ones that this build knows,
 *     inside a structure {@code Setting/Member} ({@code READ_ONLY_MEMBERS})
 * @param unknownMembers what to do with members that this build does not know ({@code
 *     UNKNOWN_MEMBERS})
 * @param observer is told the names of unknown members each time that Describe shows some
 */
public record MemberRules(
    Set<String> readOnlyMembers, UnknownMembers unknownMembers, Consumer<List<String>> observer) {

  /** What to do with members of an app client that this build does not know. */
  public enum UnknownMembers {
    /** Write nothing: the update would reset them. */
    REFUSE,
    /** Send them back exactly as Describe showed them. */
    CARRY
  }

  /** Copies the set. */
  public MemberRules {
    readOnlyMembers = Set.copyOf(readOnlyMembers);
  }
}
