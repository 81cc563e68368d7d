package dev.amend.service.secretsmanager;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.service.ClientSecrets;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Failed;
import dev.amend.service.ServiceAnswer.NotDone;
import dev.amend.service.ServiceAnswer.NothingStored;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.Stored;
import dev.amend.service.ServiceAnswer.StoredSecret;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.cognito.CognitoSecretValues;
import dev.amend.service.sdk.SdkFailures;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageRequest;

/** Client secrets in AWS Secrets Manager, through the AWS SDK. */
public final class SecretsManagerClientSecrets implements ClientSecrets {

  private static final String CURRENT = "AWSCURRENT";
  private static final String PENDING = "AWSPENDING";
  private static final SdkFailures FAILURES = new SdkFailures("Secrets Manager");
  private static final SdkFailures FAILURES_WITHOUT_MESSAGES = FAILURES.withoutMessages();

  private final Supplier<SecretsManagerClient> client;
  private final CognitoSecretValues cognito;
  private final SecretNaming naming;
  private final Deadline deadline;

  /**
   * Creates the adapter for one invocation.
   *
   * @param client creates the SDK's client, without retries, when it is needed first
   * @param cognito the values in Cognito
   * @param naming how secrets are named, tagged and encrypted
   * @param deadline until when calls may take
   */
  public SecretsManagerClientSecrets(
      Supplier<SecretsManagerClient> client,
      CognitoSecretValues cognito,
      SecretNaming naming,
      Deadline deadline) {
    this.client = client;
    this.cognito = cognito;
    this.naming = naming;
    this.deadline = deadline;
  }

  @Override
  public ServiceAnswer.ToFindStored find(ClientKey client) {
    try {
      var shown =
          bounded(secrets -> secrets.describeSecret(find -> find.secretId(naming.name(client))));
      return naming
          .refusal(client, shown)
          .<ServiceAnswer.ToFindStored>map(refused -> refused)
          .orElseGet(() -> StagingLabels.of(shown));
    } catch (ResourceNotFoundException _) {
      return new NothingStored();
    } catch (SdkException | TimedOutException e) {
      return notDone(FAILURES, e);
    }
  }

  @Override
  public ServiceAnswer.ToStore takeOver(ClientKey client, String versionId) {
    return cognito.show(client, value -> create(client, versionId, value));
  }

  @Override
  public ServiceAnswer.ToStore create(ClientKey client, String versionId) {
    return create(client, versionId, SecretValue.generate());
  }

  private ServiceAnswer.ToStore create(ClientKey client, String versionId, String value) {
    return write(
        FAILURES_WITHOUT_MESSAGES,
        secrets ->
            secrets.createSecret(
                create ->
                    create
                        .name(naming.name(client))
                        .description("Client secret of a Cognito app client, rotated by Amend")
                        .clientRequestToken(versionId)
                        .secretString(SecretValue.json(client, value))
                        .kmsKeyId(naming.kmsKeyId())
                        .tags(naming.tags(client))));
  }

  @Override
  public ServiceAnswer.ToStore stage(ClientKey client, String versionId) {
    return write(
        FAILURES_WITHOUT_MESSAGES,
        secrets ->
            secrets.putSecretValue(
                put ->
                    put.secretId(naming.name(client))
                        .clientRequestToken(versionId)
                        .secretString(SecretValue.json(client, SecretValue.generate()))
                        .versionStages(PENDING)));
  }

  @Override
  public ServiceAnswer.ToAddSecret add(ClientKey client, String versionId) {
    try {
      var stored =
          bounded(
              TimeBounds.MAX_DESCRIBE_AGE,
              secrets ->
                  secrets.getSecretValue(
                      get -> get.secretId(naming.name(client)).versionId(versionId)));
      return Optional.ofNullable(stored.secretString())
          .flatMap(SecretValue::read)
          .map(value -> cognito.add(client, value))
          .orElseGet(() -> unreadable(versionId));
    } catch (SdkException | TimedOutException e) {
      return notDone(FAILURES_WITHOUT_MESSAGES, e);
    }
  }

  @Override
  public ServiceAnswer.ToStore promote(ClientKey client, String versionId) {
    return onFound(
        client,
        stored ->
            stored.isCurrent(versionId)
                ? new Stored(false)
                : move(
                    client,
                    CURRENT,
                    versions ->
                        versions
                            .moveToVersionId(versionId)
                            .removeFromVersionId(stored.current().orElse(null))));
  }

  @Override
  public ServiceAnswer.ToStore unstage(ClientKey client, String versionId) {
    return onFound(
        client,
        stored ->
            stored.pending().filter(versionId::equals).isEmpty()
                ? new Stored(false)
                : move(client, PENDING, versions -> versions.removeFromVersionId(versionId)));
  }

  private ServiceAnswer.ToStore move(
      ClientKey client, String label, Consumer<UpdateSecretVersionStageRequest.Builder> versions) {
    try {
      bounded(
          secrets ->
              secrets.updateSecretVersionStage(
                  update ->
                      versions.accept(update.secretId(naming.name(client)).versionStage(label))));
      return new Stored(true);
    } catch (InvalidParameterException _) {
      // The label isn't where it was found: an attempt that seemed lost has moved it.
      return new Unconfirmed("InvalidParameterException");
    } catch (SdkException | TimedOutException e) {
      return failed(FAILURES, e);
    }
  }

  /** A label is moved from where it is now, so that moving it again after a lost answer works. */
  private ServiceAnswer.ToStore onFound(
      ClientKey client, Function<StoredSecret, ServiceAnswer.ToStore> move) {
    return switch (find(client)) {
      case StoredSecret stored -> move.apply(stored);
      case NothingStored _ ->
          new Refused(Code.SECRET_STORE_REFUSED, "The secret was deleted from Secrets Manager.");
      case Refused refused -> refused;
      case Busy busy -> busy;
    };
  }

  private ServiceAnswer.ToStore write(
      SdkFailures failures, Function<SecretsManagerClient, ?> call) {
    try {
      bounded(call);
      return new Stored(true);
    } catch (ResourceExistsException _) {
      return new Stored(false);
    } catch (SdkException | TimedOutException e) {
      return failed(failures, e);
    }
  }

  private static Failed failed(SdkFailures failures, RuntimeException failure) {
    return failures.ofEffect(failure) instanceof Unconfirmed lost
        ? lost
        : notDone(failures, failure);
  }

  /** What Secrets Manager refuses, it refuses for the secret or its key, not for the client. */
  private static NotDone notDone(SdkFailures failures, RuntimeException failure) {
    return switch (failures.ofRepeatable(failure)) {
      case Busy busy -> busy;
      case Refused refused when refused.code() == Code.SERVICE_FORBIDDEN && !isAboutKey(failure) ->
          refused;
      case Refused(var _, var reason) -> new Refused(Code.SECRET_STORE_REFUSED, reason);
    };
  }

  private static boolean isAboutKey(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).contains("Access to KMS is not allowed");
  }

  private static Refused unreadable(String versionId) {
    return new Refused(
        Code.SECRET_STORE_REFUSED,
        "Version %s in Secrets Manager doesn't hold a client secret.".formatted(versionId));
  }

  private <T> T bounded(Function<SecretsManagerClient, T> call) {
    return bounded(TimeBounds.ATTEMPT_TIMEOUT, call);
  }

  private <T> T bounded(Duration timeout, Function<SecretsManagerClient, T> call) {
    return BoundedCall.run(deadline.leftUpTo(timeout), () -> call.apply(client.get()));
  }
}
