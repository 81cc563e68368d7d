package dev.amend.local.standin;

/** The account and the Region of everything in the stand-ins. */
public final class Account {

  public static final String ID = "000000000000";
  public static final String REGION = "eu-west-1";

  private Account() {}
}
