package dev.amend.cognito;

import dev.amend.appclient.AppClient;

/** What came of a Describe. */
public sealed interface DescribeAnswer permits DescribeAnswer.Described, Refused, Busy {

  /**
   * The service showed the client.
   *
   * @param client the client, without its secret
   */
  record Described(AppClient client) implements DescribeAnswer {}
}
