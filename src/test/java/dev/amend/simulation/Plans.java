package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one invocation last read of each client, and what it means to do with it. */
final class Plans {

  private final Map<ClientKey, Plan> plans = new HashMap<>();

  void read(AppClient client, long at) {
    plans.put(client.key(), new Plan(client, at, List.of()));
  }

  void intend(ClientKey client, List<Entry> entries) {
    plans.computeIfPresent(client, (key, plan) -> plan.with(entries));
  }

  Optional<Plan> of(ClientKey client) {
    return Optional.ofNullable(plans.get(client));
  }
}
