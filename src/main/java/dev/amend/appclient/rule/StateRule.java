package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
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
