package dev.amend.policy.agreement;

import dev.amend.agreement.Vocabulary;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.codec.Json;
import dev.amend.policy.fact.FactContext;
import dev.amend.request.Producer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request on a client, both drawn at random: settings before and after, and who asks.
 *
 * @param amendment what the request changes
 * @param context who asks, for which client
 */
public record DrawnRequest(Amendment amendment, FactContext context) {

  static final List<String> ALIASES = List.of("queue", "events", "approvals");
  static final List<String> CLAIMS = List.of("user:u-17", "user:boss");
  static final List<String> CLIENTS = List.of("client1", "client2");
  static final List<String> POOLS = List.of("eu-west-1_Pool1", "eu-west-1_Pool2");
  public static final List<String> URLS =
      List.of(
          "https://a.example.com/cb",
          "https://A.Example.COM/cb?x=1",
          "https://b.example.com.:8443/",
          "https://evil.test/.example.com",
          "https://a.example.com@evil.test/",
          "https://127.0.0.1/cb",
          "https://10.1.2.3/cb",
          "http://localhost:3000/cb",
          "http://[::1]/cb",
          "https://bücher.example/*",
          "https://*.example.com/",
          "com.example.app:/cb",
          "myapp://callback",
          "https:evil.test",
          "https://0x7f.1/",
          "https://a..example.com/",
          "https://evil.test\\.example.com/");

  static DrawnRequest of(Draw draw) {
    var before = Settings.NONE;
    for (var count = draw.below(6); count > 0; count--) {
      var setting = setting(draw);
      before = before.with(setting, value(setting, draw));
    }
    var changes = new ArrayList<Change>();
    for (var count = 1 + draw.below(4); count > 0; count--) {
      changes.add(change(setting(draw), draw));
    }
    return new DrawnRequest(Amendment.of(before, changes), context(draw));
  }

  private static FactContext context(Draw draw) {
    var alias = Optional.of(draw.oneOf(ALIASES));
    var message =
        Producer.ofMessage(
            alias, "arn:aws:sqs:eu-west-1:111122223333:q", Optional.of("AROA1:session"));
    var source = Optional.of("portal");
    var account = Optional.of("111122223333");
    var type = Optional.of("Change Request");
    var producer =
        switch (draw.below(4)) {
          case 0 -> message;
          case 1 -> message.withEvent(source, account, type);
          case 2 -> Producer.ofEvent(alias, source, account, type);
          default -> Producer.ofInvocation(alias);
        };
    return new FactContext(
        producer,
        draw.percent(70) ? Optional.of(draw.oneOf(CLAIMS)) : Optional.empty(),
        new ClientKey(draw.oneOf(POOLS), draw.oneOf(CLIENTS)),
        draw.percent(70) ? "REGULAR" : "DCR");
  }

  private static Setting setting(Draw draw) {
    return draw.percent(40)
        ? draw.oneOf(
            List.of(Setting.CALLBACK_URLS, Setting.LOGOUT_URLS, Setting.DEFAULT_REDIRECT_URI))
        : draw.oneOf(List.of(Setting.values()));
  }

  private static Change change(Setting setting, Draw draw) {
    if (setting.isResettable() && draw.percent(15)) {
      return new Change.Reset(setting);
    }
    if (setting.isList() && draw.percent(70)) {
      return draw.percent(70)
          ? new Change.Add(setting, list(setting, draw))
          : new Change.Remove(setting, list(setting, draw));
    }
    var unit =
        Token.of(setting).isPresent() && draw.percent(60)
            ? Optional.of(draw.oneOf(List.of("seconds", "minutes", "hours", "days", "fortnights")))
            : Optional.<String>empty();
    return new Change.Set(setting, value(setting, draw), unit);
  }

  private static Value value(Setting setting, Draw draw) {
    if (setting.isList()) {
      return list(setting, draw);
    }
    if (setting == Setting.DEFAULT_REDIRECT_URI) {
      return new Value.Text(draw.oneOf(URLS));
    }
    return setting.kind().read(Json.read(draw.oneOf(Vocabulary.scalars(setting)))).orElseThrow();
  }

  private static TextSet list(Setting setting, Draw draw) {
    var elements = new ArrayList<String>();
    for (var count = draw.below(4); count > 0; count--) {
      elements.add(draw.oneOf(elements(setting)));
    }
    return TextSet.of(elements);
  }

  private static List<String> elements(Setting setting) {
    return setting == Setting.CALLBACK_URLS || setting == Setting.LOGOUT_URLS
        ? URLS
        : Vocabulary.elements(setting);
  }
}
