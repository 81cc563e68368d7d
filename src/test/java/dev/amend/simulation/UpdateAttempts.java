package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.result.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one invocation last read of each client, and what it prepared. */
final class UpdateAttempts {

  private final Map<ClientKey, UpdateAttempt> attempts = new HashMap<>();

  void read(AppClient client, long at) {
    attempts.put(client.key(), new UpdateAttempt(client, at, List.of()));
  }

  void prepare(ClientKey client, List<Result> results) {
    attempts.computeIfPresent(client, (_, attempt) -> attempt.with(results));
  }

  Optional<UpdateAttempt> of(ClientKey client) {
    return Optional.ofNullable(attempts.get(client));
  }
}
