package dev.amend.local.cognito;

import dev.amend.local.standin.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the current value of each secret in memory. */
public final class InMemorySecretStore implements SecretStore {

  private final Map<String, String> values = new HashMap<>();
  private int created;

  /** The suffix makes the ARN of each secret unique, also after one of that name was deleted. */
  @Override
  public synchronized String create(String name, String value) {
    created++;
    var arn =
        "arn:aws:secretsmanager:%s:%s:secret:%s-%06d"
            .formatted(Account.REGION, Account.ID, name, created);
    values.put(arn, value);
    return arn;
  }

  @Override
  public synchronized void put(String arn, String value) {
    if (values.replace(arn, value) == null) {
      throw new IllegalStateException("Secrets Manager can't find the secret " + arn);
    }
  }

  @Override
  public synchronized void delete(String arn) {
    values.remove(arn);
  }

  @Override
  public synchronized Optional<String> value(String arn) {
    return Optional.ofNullable(values.get(arn));
  }
}
