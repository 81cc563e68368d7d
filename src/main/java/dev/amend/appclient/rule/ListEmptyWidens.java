package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses to empty a list whose emptiness means "all of the default".
 *
 * <p>This project's own caution: the service takes it and widens access. Source:
 * terraform-provider-aws #28684 and #2874 (attributes); the same is reported of ExplicitAuthFlows.
 */
record ListEmptyWidens() implements ListedRule {

  @Override
  public Code code() {
    return Code.LIST_EMPTY_WIDENS;
  }

  @Override
  public List<Setting> settings() {
    return Stream.of(Setting.values())
        .filter(setting -> setting.unset() == Setting.Unset.WIDE)
        .toList();
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream().filter(amendment::empties).map(this::finding).toList();
  }

  private Finding finding(Setting setting) {
    return Finding.refuse(
        code(),
        setting,
        TextSet.EMPTY.toJson(),
        ("An empty %s means all of the service's default, which is wider. Leave at least one"
                + " element, or use reset if the default is meant.")
            .formatted(setting));
  }
}
