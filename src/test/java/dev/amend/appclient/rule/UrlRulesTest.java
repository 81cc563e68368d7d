package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Changes;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "HTTPS://app.example.com/cb?x=1&y=%20",
        "http://localhost",
        "http://localhost:3000/cb",
        "http://LOCALHOST/cb",
        "http://localhost?x",
        "http://127.0.0.1:8080/cb",
        "http://[::1]",
        "http://[::1]:9/cb",
        "myapp://",
        "myapp://callback",
        "com.example.app:/path",
        "com.example.app:path",
        "https://app.example.com/{tenant}|x\\y^z",
        "https://bücher.example/ö"
      })
  void shouldAcceptAUrlWhenTheServiceAcceptsIt(String url) {
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(CALLBACK_URLS, url))).isEmpty();
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(LOGOUT_URLS, url))).isEmpty();
    assertThat(
            Findings.on(
                SampleClient.SETTINGS,
                Changes.add(CALLBACK_URLS, url),
                Changes.set(DEFAULT_REDIRECT_URI, SampleClient.text(url))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "url.relative, /callback",
    "url.relative, //app.example.com/cb",
    "url.relative, app.example.com/cb",
    "url.relative, 1app://cb",
    "url.relative, :path",
    "url.fragment, https://app.example.com/#/route",
    "url.fragment, https://app.example.com/cb#",
    "url.fragment, myapp://cb#x",
    "url.http, http://app.example.com",
    "url.http, HTTP://app.example.com",
    "url.http, http://localhost.example.com",
    "url.http, http://app.example.com\\@localhost",
    "url.http, http://127.0.0.1.example.com/",
    "url.http, http://127.0.0.2/",
    "url.http, http://[::2]/",
    "url.http, http://[::1]x/",
    "url.http, http://",
    "url.http, http:localhost",
    "url.invalid, https://app.example.com/a b",
    "url.invalid, 'https://app.example.com/a\u0009b'",
    "url.invalid, https://app.example.com/a\u00a0b"
  })
  void shouldRefuseAUrlWhenItBreaksOneRule(String code, String url) {
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(CALLBACK_URLS, url)))
        .containsExactly(code + " CallbackURLs");
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(LOGOUT_URLS, url)))
        .containsExactly(code + " LogoutURLs");
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.set(DEFAULT_REDIRECT_URI, text(url))))
        .containsExactly(
            code + " DefaultRedirectURI", "redirect.default-not-listed DefaultRedirectURI");
  }

  @Test
  void shouldRefuseAndWarnWhenAUrlHidesAnotherHost() {
    assertThat(
            Findings.on(
                SampleClient.SETTINGS,
                Changes.add(LOGOUT_URLS, "http://localhost@app.example.com")))
        .containsExactly("url.http LogoutURLs", "warning url.unsafe LogoutURLs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "FILE:x",
        "https://user:pw@evil.example.com/",
        "https://app.example.com@evil.example.com/",
        "https://@app.example.com/",
        "myapp://user@callback",
        "https://*.example.com/",
        "https://app.example.com/*",
        "myapp://*",
        "https:///cb",
        "https:cb",
        "HTTPS:/cb",
        "https://:443/cb",
        "https://?x",
        "https://",
        "https://app.example.com:65536/",
        "https://app.example.com:99999",
        "https://[::1]:99999999999999999999/cb",
        "http://localhost:65536/cb"
      })
  void shouldWarnWhenAUrlIsUnsafe(String url) {
    var before = SampleClient.SETTINGS;
    assertThat(Findings.on(before, Changes.add(CALLBACK_URLS, url)))
        .containsExactly("warning url.unsafe CallbackURLs");
    assertThat(Findings.on(before, Changes.add(LOGOUT_URLS, url)))
        .containsExactly("warning url.unsafe LogoutURLs");
    assertThat(Findings.on(before, Changes.set(DEFAULT_REDIRECT_URI, text(url))))
        .containsExactly(
            "warning url.unsafe DefaultRedirectURI",
            "redirect.default-not-listed DefaultRedirectURI");
    assertThat(Findings.on(before.with(LOGOUT_URLS, TextSet.of(url)), Changes.reset(LOGOUT_URLS)))
        .isEmpty();
    assertThat(
            Findings.on(
                before.with(LOGOUT_URLS, TextSet.of(url)), Changes.add(LOGOUT_URLS, "myapp://new")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com:65535/",
        "https://app.example.com:0443/",
        "https://app.example.com/@user",
        "https://app.example.com/?to=user@example.com",
        "https://app.example.com/?port=:99999",
        "database:cb",
        "files://cb",
        "myapp:///cb",
        "myapp:cb"
      })
  void shouldNotWarnWhenAUrlOnlyLooksUnsafe(String url) {
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(CALLBACK_URLS, url))).isEmpty();
  }

  @Test
  void shouldReportEveryReasonWhenAUrlIsUnsafeInSeveralWays() {
    var change = Changes.add(LOGOUT_URLS, "https://user@*.example.com:65536/");
    assertThat(
            RuleBook.evaluate(
                Amendment.of(SampleClient.SETTINGS, List.of(change)), () -> Answer.PRESENT))
        .extracting(finding -> finding.violation().message())
        .satisfiesExactly(
            message -> assertThat(message).contains("user information"),
            message -> assertThat(message).contains("wildcard"),
            message -> assertThat(message).contains("port"));
  }

  @Test
  void shouldCountCharactersWhenAUrlIsLong() {
    var longest = "https://" + "a".repeat(1_015) + "\ud83d\ude00";
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(CALLBACK_URLS, longest))).isEmpty();
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(CALLBACK_URLS, longest + "a")))
        .containsExactly("url.too-long CallbackURLs");
  }

  @Test
  void shouldRefuseADefaultWhenItIsEmpty() {
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.set(DEFAULT_REDIRECT_URI, text(""))))
        .containsExactly("url.invalid DefaultRedirectURI");
  }

  @Test
  void shouldEvaluateOnlyAddedUrlsWhenAnOldUrlIsBroken() {
    var before = SampleClient.SETTINGS.with(LOGOUT_URLS, TextSet.of("http://old.example.com"));
    assertThat(Findings.on(before, Changes.add(LOGOUT_URLS, "https://new.example.com"))).isEmpty();
  }

  @Test
  void shouldRefuseADefaultWhenItIsNotListed() {
    var other = Changes.set(DEFAULT_REDIRECT_URI, text("https://other.example.com"));
    var refusal = "redirect.default-not-listed DefaultRedirectURI";
    assertThat(Findings.on(SampleClient.SETTINGS, other)).containsExactly(refusal);
    assertThat(
            Findings.on(
                SampleClient.SETTINGS,
                other,
                Changes.add(CALLBACK_URLS, "https://other.example.com")))
        .isEmpty();
    assertThat(
            Findings.on(
                SampleClient.SETTINGS,
                Changes.remove(CALLBACK_URLS, "https://app.example.com/cb"),
                Changes.reset(DEFAULT_REDIRECT_URI)))
        .isEmpty();
  }

  private static Value text(String text) {
    return SampleClient.text(text);
  }
}
