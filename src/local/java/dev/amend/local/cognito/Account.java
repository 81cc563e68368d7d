package dev.amend.local.cognito;

/** Whose user pools these are, for ARNs. */
final class Account {

  static final String ID = "000000000000";
  static final String REGION = "eu-west-1";

  private Account() {}
}
