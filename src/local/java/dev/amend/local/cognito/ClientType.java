package dev.amend.local.cognito;

/** How an app client was created (API reference, UserPoolClientType). */
public enum ClientType {
  /** With CreateUserPoolClient. */
  REGULAR,
  /** By dynamic client registration. */
  DCR
}
