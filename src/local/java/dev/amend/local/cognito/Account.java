package dev.amend.local.cognito;

/** Whose user pools these are, for ARNs. */
final class Account {

  static final String ID = "000000000000";
  static final String REGION = "eu-west-1";

  /** The service-linked role with which Cognito publishes events to a Pinpoint project. */
  static final String ANALYTICS_ROLE =
      "arn:aws:iam::"
          + ID
          + ":role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp";

  private Account() {}
}
