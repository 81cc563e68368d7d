package dev.amend.cognito;

/**
 * What to do with members of an app client that this build does not know ({@code UNKNOWN_MEMBERS}).
 */
public enum UnknownMembers {
  /** Write nothing: the update would reset them. */
  REFUSE,
  /** Send them back exactly as Describe showed them. */
  CARRY
}
