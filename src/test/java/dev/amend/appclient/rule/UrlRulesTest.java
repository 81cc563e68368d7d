package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.appclient.Wish;
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
  void shouldAcceptUrlsThatTheServiceAccepts(String url) {
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(CALLBACK_URLS, url))).isEmpty();
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(LOGOUT_URLS, url))).isEmpty();
    assertThat(
            Verdict.on(
                SampleClient.SETTINGS,
                Wish.add(CALLBACK_URLS, url),
                Wish.set(DEFAULT_REDIRECT_URI, SampleClient.text(url))))
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
    "url.http, http://localhost@app.example.com",
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
  void shouldRefuseUrlsThatBreakOneRule(String code, String url) {
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(CALLBACK_URLS, url)))
        .containsExactly(code + " CallbackURLs");
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(LOGOUT_URLS, url)))
        .containsExactly(code + " LogoutURLs");
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.set(DEFAULT_REDIRECT_URI, text(url))))
        .containsExactly(
            code + " DefaultRedirectURI", "redirect.default-not-listed DefaultRedirectURI");
  }

  @Test
  void shouldCountCharactersWhenAUrlIsLong() {
    var longest = "https://" + "a".repeat(1_015) + "\ud83d\ude00";
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(CALLBACK_URLS, longest))).isEmpty();
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(CALLBACK_URLS, longest + "a")))
        .containsExactly("url.too-long CallbackURLs");
  }

  @Test
  void shouldRefuseADefaultWhenItIsEmpty() {
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.set(DEFAULT_REDIRECT_URI, text(""))))
        .containsExactly("url.invalid DefaultRedirectURI");
  }

  @Test
  void shouldJudgeOnlyWhatIsAddedWhenAnOldUrlIsBroken() {
    var before = SampleClient.SETTINGS.with(LOGOUT_URLS, TextSet.of("http://old.example.com"));
    assertThat(Verdict.on(before, Wish.add(LOGOUT_URLS, "https://new.example.com"))).isEmpty();
  }

  @Test
  void shouldRefuseADefaultWhenItIsNotListed() {
    var other = Wish.set(DEFAULT_REDIRECT_URI, text("https://other.example.com"));
    var refusal = "redirect.default-not-listed DefaultRedirectURI";
    assertThat(Verdict.on(SampleClient.SETTINGS, other)).containsExactly(refusal);
    assertThat(
            Verdict.on(
                SampleClient.SETTINGS, other, Wish.add(CALLBACK_URLS, "https://other.example.com")))
        .isEmpty();
    assertThat(
            Verdict.on(
                SampleClient.SETTINGS,
                Wish.remove(CALLBACK_URLS, "https://app.example.com/cb"),
                Wish.reset(DEFAULT_REDIRECT_URI)))
        .isEmpty();
  }

  private static Value text(String text) {
    return SampleClient.text(text);
  }
}
