package dev.amend.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.LocalStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** What must be true of a client's secrets at every moment. */
final class RotationChecks {

  private final LocalStack stack;
  private final Set<RotatedClient> working = new HashSet<>();

  RotationChecks(LocalStack stack) {
    this.stack = stack;
  }

  void check(RotatedClient client) {
    // A call of a killed process can still arrive.
    synchronized (stack.cognito()) {
      assertThat(client.ids()).as(client.id()).hasSizeBetween(1, 2);
      checkThatCurrentWorks(client);
      checkThatNoSecretIsLost(client);
    }
  }

  void checkAtEnd(RotatedClient client) {
    check(client);
    assertThat(client.value("AWSPENDING")).as(client.id()).isEmpty();
  }

  /** If there was no value to take over, the new one is current before the client has it. */
  private void checkThatCurrentWorks(RotatedClient client) {
    var works = client.value("AWSCURRENT").filter(client::accepts).isPresent();
    if (works) {
      working.add(client);
    }
    assertThat(works).as(client.id()).isEqualTo(working.contains(client));
  }

  /** Only a secret that Describe never showed may have a value that isn't stored. */
  private void checkThatNoSecretIsLost(RotatedClient client) {
    var ids = new ArrayList<>(client.ids());
    var stored = client.storedValues();
    if (stored.isEmpty()) {
      assertThat(ids).as(client.id()).isEqualTo(client.idsAtFirst());
      return;
    }
    if (client.isSeededUnreadable()) {
      ids.removeAll(client.idsAtFirst());
    }
    assertThat(stored.stream().filter(client::accepts)).as(client.id()).hasSameSizeAs(ids);
  }
}
