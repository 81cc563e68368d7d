package dev.amend.bench.drain;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Settings;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.time.TimeSource;
import java.time.Duration;

/**
 * Makes calls take as long as they may take in AWS. A call counts towards the quotas in the middle.
 *
 * @param clients answers the calls
 * @param time waits
 */
record SlowAppClients(AppClients clients, TimeSource time) implements AppClients {

  private static final Duration HALF_A_READ = Duration.ofMillis(15);
  private static final Duration HALF_A_WRITE = Duration.ofMillis(30);

  @Override
  public ServiceAnswer.ToDescribe describe(ClientKey client) {
    time.pause(HALF_A_READ);
    var answer = clients.describe(client);
    time.pause(HALF_A_READ);
    return answer;
  }

  @Override
  public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    time.pause(HALF_A_WRITE);
    var answer = clients.update(described, target);
    time.pause(HALF_A_WRITE);
    return answer;
  }

  @Override
  public ServiceAnswer.ToListSecrets secrets(ClientKey client) {
    return clients.secrets(client);
  }

  @Override
  public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
    return clients.deleteSecret(client, secretId);
  }
}
