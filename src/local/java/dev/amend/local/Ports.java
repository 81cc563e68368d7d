package dev.amend.local;

/**
 * Where the stack listens, always on 127.0.0.1.
 *
 * @param sqs port of SQS
 * @param services port of Cognito, DynamoDB and EventBridge
 */
public record Ports(int sqs, int services) {

  /** Any ports that are free: for tests. */
  public static final Ports EPHEMERAL = new Ports(0, 0);

  /** The ports that README names: for people. */
  public static final Ports DOCUMENTED = new Ports(9324, 4566);
}
