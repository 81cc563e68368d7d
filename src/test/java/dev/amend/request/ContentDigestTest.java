package dev.amend.request;

import static dev.amend.request.Requests.CLIENT;
import static dev.amend.request.Requests.change;
import static dev.amend.request.Requests.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which requests ask the same. */
class ContentDigestTest {

  private static final String ADD =
      "{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":[\"b\",\"a\"]}";

  @Test
  void shouldBeEqualWhenOnlySpellingDiffers() {
    var digest = digest(change(ADD));

    assertThat(digest).startsWith("v1:");
    assertThat(
            digest(
                "{\"changes\": [{\"value\":[\"a\",\"b\",\"a\"], \"field\":\"CallbackURLs\",\"op\":\"add\"}], "
                    + CLIENT
                    + "}"))
        .isEqualTo(digest);
    assertThat(
            digest(
                on(
                    "\"mode\":\"apply\",\"reason\":\"r\",\"requestedBy\":\"u\",\"correlationId\":\"c\","
                        + "\"idempotencyKey\":\"k\",\"changes\":["
                        + ADD
                        + "]")))
        .isEqualTo(digest);
  }

  @Test
  void shouldBeEqualWhenASingleTextStandsForAListOfOne() {
    assertThat(digest(change("{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"a\"}")))
        .isEqualTo(digest(change("{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":[\"a\"]}")));
    assertThat(digest(on("\"patch\":{\"CallbackURLs\":\"a\"}")))
        .isEqualTo(
            digest(
                on(
                    "\"patch\":{\"CallbackURLs\":[\"a\"],\"ClientId\":\"3n4b5urk1ft4fl3mg5e62d9ado\"}")));
  }

  @Test
  void shouldDifferWhenTheMeaningDiffers() {
    var reset = "{\"op\":\"reset\",\"field\":\"CallbackURLs\"}";

    assertThat(digest(change(ADD + "," + reset))).isNotEqualTo(digest(change(reset + "," + ADD)));
    assertThat(digest(change(ADD)))
        .isNotEqualTo(digest(on("\"mode\":\"plan\",\"changes\":[" + ADD + "]")));
    assertThat(digest(on("\"patch\":{\"ClientName\":\"a\"}")))
        .isNotEqualTo(digest(change("{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"a\"}")));
    assertThat(digest(on("\"patch\":{\"CallbackURLs\":null}")))
        .isNotEqualTo(digest(on("\"patch\":{\"CallbackURLs\":[]}")));
  }

  @Test
  void shouldDependOnTheTextWhenItCannotBeRead() {
    assertThat(digest("{")).startsWith("v1:").isEqualTo(digest("{")).isNotEqualTo(digest("["));
  }

  private static String digest(String text) {
    return switch (Requests.read(text)) {
      case Reading.Accepted accepted -> accepted.request().origin().digest();
      case Reading.Refused refused -> refused.origin().digest();
      case Reading.Unreadable unreadable -> unreadable.origin().digest();
    };
  }
}
