package dev.amend.appclient.rule;

import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the texts in AnalyticsConfiguration may be (Cognito API reference). */
enum AnalyticsMember {
  APPLICATION_ARN("ApplicationArn", "arn:.{16,2044}", "an ARN of 20 to 2,048 characters"),
  APPLICATION_ID("ApplicationId", "[0-9a-fA-F]+", "a hexadecimal number"),
  EXTERNAL_ID("ExternalId", ".{0,131072}", "a text of at most 131,072 characters"),
  ROLE_ARN("RoleArn", "arn:.{16,2044}", "an ARN of 20 to 2,048 characters");

  private final String serviceName;
  private final Pattern accepted;
  private final String inWords;

  AnalyticsMember(String serviceName, String accepted, String inWords) {
    this.serviceName = serviceName;
    this.accepted = Pattern.compile(accepted, Pattern.DOTALL);
    this.inWords = inWords;
  }

  /** The member's text; empty where it is unset. */
  Optional<String> textIn(Structure analytics) {
    return analytics.members().get(serviceName) instanceof Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Tells whether the service takes the text. */
  boolean accepts(String text) {
    return accepted.matcher(text).matches();
  }

  /** What is wrong with a text that it does not take, and what to do. */
  String message() {
    return "%s must be %s. Correct it.".formatted(serviceName, inWords);
  }
}
