package dev.amend.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.policy.fact.UrlParts.Reading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL is split only where RFC 3986 and the WHATWG URL standard agree on its parts. */
class UrlPartsTest {

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "https://app.example.com/cb, https, app.example.com, 443, /cb",
        "HTTPS://APP.example.com/Cb, https, app.example.com, 443, /Cb",
        "https://app.example.com, https, app.example.com, 443, ''",
        "https://app.example.com:443/, https, app.example.com, 443, /",
        "https://app.example.com:/, https, app.example.com, 443, /",
        "https://app.example.com:08443/, https, app.example.com, 8443, /",
        "https://app.example.com//x, https, app.example.com, 443, //x",
        "http://localhost:3000/cb, http, localhost, 3000, /cb",
        "http://[::1]/cb, http, [::1], 80, /cb",
        "http://[::1]:8080/cb, http, [::1], 8080, /cb",
        "https://bücher.example/✓, https, xn--bcher-kva.example, 443, /✓",
        "https://a.example/x%20y, https, a.example, 443, /x%20y",
        "https://a.example/.../x., https, a.example, 443, /.../x.",
        "wss://a.example/x, wss, a.example, 443, /x",
        "myapp://callback, myapp, callback, , ''",
        "myapp://Callback:99/x, myapp, callback, 99, /x",
        "myapp:///x, myapp, , , /x",
        "myapp://1234/x, myapp, 1234, , /x",
        "com.example.app:/cb, com.example.app, , , /cb",
        "com.example.app:/a/../b, com.example.app, , , /a/../b",
        "javascript:alert(1), javascript, , , alert(1)"
      })
  void shouldSplitWhenTheStandardsAgree(
      String text, String scheme, String host, Integer port, String path) {
    assertThat(UrlParts.read(text))
        .isEqualTo(
            new Reading.Split(
                new UrlParts(
                    scheme,
                    Optional.ofNullable(host),
                    Optional.ofNullable(port),
                    path,
                    false,
                    false)));
  }

  @Test
  void shouldFlagAQueryAndUserInfoWhenTheUrlHasThem() {
    assertThat(UrlParts.read("https://a.example:1@evil.test?x=https://a.example/"))
        .isEqualTo(
            new Reading.Split(
                new UrlParts("https", Optional.of("evil.test"), Optional.of(443), "", true, true)));
  }

  @Test
  void shouldEndTheHostWhenAFragmentBegins() {
    assertThat(UrlParts.read("https://evil.test#@a.example/"))
        .isEqualTo(
            new Reading.Split(
                new UrlParts(
                    "https", Optional.of("evil.test"), Optional.of(443), "", false, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "relative",
        "/relative",
        "//evil.test/",
        "https:evil.test",
        "https:/evil.test",
        "https:///evil.test",
        "https://",
        "https://:443/",
        "https://user@/",
        "https://evil.test\\@app.example.com/",
        "https://app.example.com/a\\b",
        "https:\\\\evil.test/",
        "https://a@evil.test@app.example.com/",
        "https://app.example.com:443:443/",
        "https://app.example.com:80a/",
        "https://app.example.com:65536/",
        "https://app.example.com:99999999999/",
        "https://app.example.com:-1/",
        "https://[::1].evil.test/",
        "https://[::1]evil/",
        "https://app%2eexample.com/",
        "https://app..example.com/",
        "https://0x7f.1/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://straße.example/",
        " https://app.example.com/",
        "https://app.example.com/\u0000",
        "https://app.exa\tmple.com/",
        "ht\ntps://app.example.com/",
        "https://app.example.com/a/../b",
        "https://app.example.com/a/%2E%2e/b",
        "https://app.example.com/./b",
        "https://app.example.com/b/..",
        "ws:evil.test",
        "ftp:///evil.test",
        "my_app://x",
        "1app://x",
        "myapp://a@b@c/",
        "myapp://a%41/",
        "myapp://bücher/",
        "myapp:\\\\x"
      })
  void shouldNotSplitWhenTheStandardsDisagreeOrRefuse(String text) {
    assertThat(UrlParts.read(text)).isInstanceOf(Reading.Unclear.class);
  }
}
