package dev.amend.local;

/**
 * The ports that the stack listens on, always on 127.0.0.1. 0 is any free port.
 *
 * @param sqs the port of SQS
 * @param services the port of everything but SQS
 */
public record Ports(int sqs, int services) {

  /** Any free ports, for tests. */
  public static final Ports EPHEMERAL = new Ports(0, 0);

  /** The ports in docs/local.md. */
  public static final Ports DOCUMENTED = new Ports(9324, 4566);
}
