package dev.amend.service.cognito;

import dev.amend.service.PoolClients;
import dev.amend.service.ServiceAnswer.ClientsListed;
import dev.amend.service.ServiceAnswer.ListedClient;
import dev.amend.service.ServiceAnswer.ToListClients;
import dev.amend.service.sdk.SdkFailures;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The app clients of user pools through the AWS SDK.
 *
 * @param cognito the client, without retries
 * @param deadline until when calls may take
 */
public record CognitoPoolClients(CognitoIdentityProviderClient cognito, Deadline deadline)
    implements PoolClients {

  /** So many clients can be described within one invocation, under the quota. */
  private static final int PAGE = 20;

  private static final SdkFailures FAILURES = new SdkFailures("Cognito");

  @Override
  public ToListClients list(String userPoolId, Optional<String> nextToken) {
    try {
      var answer =
          BoundedCall.run(
              deadline.leftUpTo(TimeBounds.ATTEMPT_TIMEOUT),
              () ->
                  cognito.listUserPoolClients(
                      list ->
                          list.userPoolId(userPoolId)
                              .maxResults(PAGE)
                              .nextToken(nextToken.orElse(null))));
      return new ClientsListed(
          answer.userPoolClients().stream()
              .map(client -> new ListedClient(client.clientId(), client.clientName()))
              .toList(),
          Optional.ofNullable(answer.nextToken()));
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofRepeatable(e);
    }
  }
}
