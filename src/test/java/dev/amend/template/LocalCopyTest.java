package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.local.eventbridge.RequestRule;
import dev.amend.local.lambda.FailedInvocation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the local stack copies from the template agrees with it. */
class LocalCopyTest {

  private final Template template = Template.read();

  @Test
  void shouldHaveTheSameFailureDestinations() {
    var aliases = template.resources("AWS::Lambda::Alias");

    assertThat(aliases)
        .extracting(alias -> alias.property("Name").asText())
        .hasSize(3)
        .allSatisfy(
            alias ->
                assertThat(new FailedInvocation(Optional.of(alias), "{}").hasDestination())
                    .as(alias)
                    .isEqualTo(hasDestination(alias)));
  }

  /** In the template, the pattern also has the sources, which are a parameter. */
  @Test
  void shouldHaveTheSameRule() {
    var pattern = (ObjectNode) template.resource("RequestRule").property("EventPattern").deepCopy();
    pattern.remove("source");

    assertThat(Json.read(RequestRule.PATTERN)).isEqualTo(pattern);
  }

  private boolean hasDestination(String alias) {
    return template.resources("AWS::Lambda::EventInvokeConfig").stream()
        .anyMatch(invocation -> invocation.property("Qualifier").asText().equals(alias));
  }
}
