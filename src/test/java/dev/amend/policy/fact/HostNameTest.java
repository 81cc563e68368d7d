package dev.amend.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts are written in one form, or not at all. ICU is the reference for UTS 46. */
class HostNameTest {

  private static final IDNA UTS_46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_CONTEXTJ);

  @ParameterizedTest
  @CsvSource({
    "app.example.com, app.example.com",
    "APP.Example.COM, app.example.com",
    "app.example.com., app.example.com",
    "localhost, localhost",
    "bücher.example, xn--bcher-kva.example",
    "BÜCHER.example, xn--bcher-kva.example",
    "bu\u0308cher.example, xn--bcher-kva.example",
    "xn--bcher-kva.example, xn--bcher-kva.example",
    "XN--BCHER-KVA.example, xn--bcher-kva.example",
    "xn--strae-oqa.example, xn--strae-oqa.example",
    "ΣΑΣΑ.example, xn--mxaa6cb.example",
    "ｅｖｉｌ.example, evil.example",
    "１２７.0.0.1, 127.0.0.1",
    "my_app.example, my_app.example",
    "*.example.com, *.example.com",
    "127.0.0.1, 127.0.0.1",
    "127.0.0.1., 127.0.0.1",
    "255.255.255.255, 255.255.255.255",
    "1.example, 1.example",
    "[::1], [::1]",
    "[0:0:0:0:0:0:0:1], [::1]",
    "[2001:DB8:0:0:1:0:0:0], [2001:db8:0:0:1::]",
    "[2001:db8:0:1:1:1:1:1], [2001:db8:0:1:1:1:1:1]",
    "[::], [::]"
  })
  void shouldWriteTheNormalFormWhenThereIsOnlyOne(String raw, String normal) {
    assertThat(HostName.normal(raw)).contains(normal);
    assertThat(HostName.normal(normal)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        ".example.com",
        "app..example.com",
        "app.example.com..",
        "app%2eexample.com",
        "%61pp.example.com",
        "straße.example",
        "STRAẞE.example",
        "σας.example",
        "a\u200Db.example",
        "a\u00ADb.example",
        "a\u200Bb.example",
        "example。com",
        "example．com",
        "evil.c℀.example.com",
        "evil.example／.example.com",
        "☃.example",
        "\u0301a.example",
        "xn--.example",
        "xn--example-.com",
        "a b.example",
        "a^b.example",
        "a|b.example",
        "a<b.example",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "127.1",
        "127.0.0.1.1",
        "127.0.0.256",
        "256.256.256.256",
        "1.2.3.08",
        "example.0x7f",
        "example.0x",
        "example.123",
        "[::1",
        "[::1]x",
        "[::1%25eth0]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::g]",
        "[127.0.0.1]",
        "[]"
      })
  void shouldNotWriteAFormWhenTheHostCanBeReadInMoreThanOneWay(String raw) {
    assertThat(HostName.normal(raw)).isEmpty();
  }

  @Test
  void shouldAgreeWithUts46WhateverTheCharacter() {
    var letters =
        IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
            .filter(character -> character < 0xD800 || character > 0xDFFF)
            .filter(character -> agrees("a" + Character.toString(character) + "b.example"))
            .filter(Character::isLetter)
            .count();

    assertThat(letters).as("letters with a known form").isGreaterThan(135_000);
  }

  @Test
  void shouldAgreeWithUts46WhenCharactersStandTogether() {
    var random = new SplittableRandom(1);
    for (var index = 0; index < 100_000; index++) {
      agrees(drawn(random, 0x250) + "." + drawn(random, 0x3000));
    }
  }

  private static String drawn(SplittableRandom random, int bound) {
    return random.ints(4, 0x61, bound).mapToObj(Character::toString).reduce("x", String::concat);
  }

  /** Tells whether the host has a form; it must be the one that UTS 46 says. */
  private static boolean agrees(String host) {
    var normal = HostName.normal(host);
    if (normal.isPresent() && !normal.equals(uts46(host))) {
      fail("%s (%x): %s, but UTS 46 says %s", host, host.codePointAt(1), normal, uts46(host));
    }
    return normal.isPresent();
  }

  private static Optional<String> uts46(String host) {
    var info = new IDNA.Info();
    var ascii = UTS_46.nameToASCII(host, new StringBuilder(), info).toString();
    return info.hasErrors() ? Optional.empty() : Optional.of(ascii);
  }
}
