package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Warns about URLs that can run code, hide where they lead, or never match.
 *
 * <p>This project's own caution; the service judges. Sources: RFC 9700 section 2.1 (redirect URIs
 * are compared exactly), RFC 3986 sections 3.2.1 and 7.6 (user information).
 */
record UrlUnsafe() implements ListedRule {

  private static final Set<String> SCHEMES = Set.of("javascript", "data", "vbscript", "file");

  private static final Map<Predicate<Url>, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put(
        url -> SCHEMES.contains(url.scheme()),
        "A javascript, data, vbscript or file URL can run code or open local files. Use https.");
    REASONS.put(
        Url::hasUserInfo,
        "The URL has user information before an @, which can hide where it leads. Leave it out.");
    REASONS.put(
        Url::hasWildcard,
        "The URL has a wildcard, but Cognito compares URLs exactly. Add each URL in full.");
    REASONS.put(
        url -> url.scheme().equals("https") && url.host().isEmpty(),
        "The URL has no host. Write it as in https://example.com/path.");
    REASONS.put(Url::isPortTooHigh, "The URL's port is above 65535. Correct the port.");
  }

  @Override
  public Code code() {
    return Code.URL_UNSAFE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.CALLBACK_URLS, Setting.LOGOUT_URLS, Setting.DEFAULT_REDIRECT_URI);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream()
        .flatMap(
            setting ->
                ElementRule.brought(amendment, setting).flatMap(text -> findings(setting, text)))
        .toList();
  }

  private Stream<Finding> findings(Setting setting, String text) {
    var url = new Url(text);
    return REASONS.entrySet().stream()
        .filter(reason -> reason.getKey().test(url))
        .map(reason -> Finding.warn(code(), setting, TextNode.valueOf(text), reason.getValue()));
  }
}
