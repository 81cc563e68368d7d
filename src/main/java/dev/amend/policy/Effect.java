package dev.amend.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy says about a change, from the weakest to the strongest effect. */
public enum Effect {
  /** The change is made. */
  ALLOW,
  /** The change needs an approval. */
  APPROVE,
  /** The change isn't made. */
  DENY;

  /** Finds an effect by its name in a policy. */
  public static Optional<Effect> named(String name) {
    return Stream.of(values()).filter(effect -> effect.toString().equals(name)).findFirst();
  }

  /** Returns the name in policies and results, for example {@code allow}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
