package dev.amend.hang;

/** Services that hang together. */
enum Services {
  COGNITO("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", Services.ADD),
  DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB", Services.ADD),
  EVENTBRIDGE("AWS_ENDPOINT_URL_EVENTBRIDGE", Services.ADD),
  SECRETS_MANAGER("AWS_ENDPOINT_URL_SECRETS_MANAGER", Services.ROTATE),
  ALL("AWS_ENDPOINT_URL", Services.ADD);

  private static final String ADD =
      "{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://new.example.com\"}";
  private static final String ROTATE = "{\"op\": \"rotateSecret\", \"maxAge\": \"PT0S\"}";

  private final String variable;
  private final String change;

  Services(String variable, String change) {
    this.variable = variable;
    this.change = change;
  }

  /** Returns the environment variable that tells the SDK their endpoint. */
  String variable() {
    return variable;
  }

  /** Returns a change that calls them. */
  String change() {
    return change;
  }
}
