package dev.amend.hang;

/** Services that hang together. */
enum Services {
  COGNITO("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"),
  DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB"),
  EVENTBRIDGE("AWS_ENDPOINT_URL_EVENTBRIDGE"),
  ALL("AWS_ENDPOINT_URL");

  private final String variable;

  Services(String variable) {
    this.variable = variable;
  }

  /** Returns the environment variable that tells the SDK their endpoint. */
  String variable() {
    return variable;
  }
}
