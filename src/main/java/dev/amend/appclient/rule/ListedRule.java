package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Rule;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * A rule as the rule book lists it: with the code that it raises and the settings that it reads.
 */
interface ListedRule extends Rule {

  /** The one code that it raises. */
  Code code();

  /** What it reads, in a fixed order; it is silent while the request changes none of these. */
  List<Setting> settings();
}
