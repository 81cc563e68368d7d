package dev.amend.local.secretsmanager;

import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import dev.amend.local.standin.ServiceException;

/** Errors that don't depend on the content of a request. */
public final class SecretsManagerFaults {

  private SecretsManagerFaults() {}

  /**
   * Injects the faults that every caller must expect: throttling, internal errors with and without
   * effect, lost calls and lost answers.
   *
   * @param seed determines which calls get a fault
   * @param probability the probability of each kind of fault in each call, from 0 to 1
   * @return the faults
   */
  public static SeededFaults usual(long seed, double probability) {
    return new SeededFaults(seed)
        .with(probability, CallMatch.ANY, Effect.refuse(throttled()))
        .with(probability, CallMatch.ANY, Effect.refuse(internalError()))
        .with(probability, CallMatch.ANY, Effect.replaceAnswer(internalError()))
        .with(probability, CallMatch.ANY, Effect.loseCall())
        .with(probability, CallMatch.ANY, Effect.loseAnswer());
  }

  /** The request rate is too high (user guide, quotas). */
  public static ServiceException throttled() {
    return new ServiceException("ThrottlingException", "Rate exceeded");
  }

  /**
   * An internal error. A caller can't tell whether the call took effect: with {@link Effect#refuse}
   * it didn't, with {@link Effect#replaceAnswer} it did.
   *
   * @return the error, with HTTP status 500
   */
  public static ServiceException internalError() {
    return new ServiceException(
        "InternalServiceError", "An error occurred on the server side.", 500);
  }

  /** The KMS key can't be used for writing (API reference, EncryptionFailure). */
  public static ServiceException encryptionFailure() {
    return new ServiceException(
        "EncryptionFailure",
        "Secrets Manager can't encrypt the protected secret text using the provided KMS key.");
  }

  /** The KMS key can't be used for reading (API reference, DecryptionFailure). */
  public static ServiceException decryptionFailure() {
    return new ServiceException(
        "DecryptionFailure",
        "Secrets Manager can't decrypt the protected secret text using the provided KMS key.");
  }

  /** The caller isn't authorized to use the KMS key (aws-cdk #7677). */
  public static ServiceException keyDenied() {
    return new ServiceException("AccessDeniedException", "Access to KMS is not allowed");
  }
}
