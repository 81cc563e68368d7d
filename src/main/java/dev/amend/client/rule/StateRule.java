package dev.amend.client.rule;

import dev.amend.client.Amendment;
import dev.amend.client.Finding;
import dev.amend.client.SecretPresence;
import dev.amend.client.Setting;
import dev.amend.client.Settings;
import java.util.List;

/** A rule over the client as it would be, judged when the request changes a setting of the rule. */
interface StateRule extends ListedRule {

  /** Judges the settings that the request leaves. */
  List<Finding> judge(Settings after);

  @Override
  default List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return amendment.changes(settings().toArray(Setting[]::new))
        ? judge(amendment.after())
        : List.of();
  }
}
