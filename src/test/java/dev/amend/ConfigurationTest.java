package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.amend.service.cognito.MemberRules.UnknownMembers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the environment variables, and refuses to start if one is invalid. */
class ConfigurationTest {

  private static final Map<String, String> LEAST = Map.of("LEDGER_TABLE", "t", "RESULT_BUS", "b");

  @Test
  void shouldUseDefaultsWhenOnlyRequiredVariablesAreSet() {
    assertThat(Configuration.from(LEAST))
        .isEqualTo(
            new Configuration(
                "t",
                "b",
                "amend",
                Duration.ofDays(30),
                5,
                Set.of(),
                UnknownMembers.REFUSE,
                Optional.empty(),
                Optional.empty(),
                "amend/",
                "amend",
                "Amend"));
  }

  @Test
  void shouldReadEveryVariableWhenAllAreSet() {
    assertThat(
            Configuration.from(
                with(
                    Map.ofEntries(
                        Map.entry("RESULT_SOURCE", "portal"),
                        Map.entry("RESULT_RETENTION", "P7D"),
                        Map.entry("MAX_RECEIVE_COUNT", "3"),
                        Map.entry("UNKNOWN_MEMBERS", "carry"),
                        Map.entry("READ_ONLY_MEMBERS", "One, TokenValidityUnits/Two,"),
                        Map.entry("POWERTOOLS_SERVICE_NAME", "clients"),
                        Map.entry("POWERTOOLS_METRICS_NAMESPACE", "Identity"),
                        Map.entry("POLICY_FILE", "/opt/amend/policy.json"),
                        Map.entry("SECRET_KMS_KEY_ID", "alias/clients"),
                        Map.entry("SECRET_NAME_PREFIX", "apps/")))))
        .isEqualTo(
            new Configuration(
                "t",
                "b",
                "portal",
                Duration.ofDays(7),
                3,
                Set.of("One", "TokenValidityUnits/Two"),
                UnknownMembers.CARRY,
                Optional.of(Path.of("/opt/amend/policy.json")),
                Optional.of("alias/clients"),
                "apps/",
                "clients",
                "Identity"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_MEMBERS,ignore",
    "LEDGER_TABLE,''",
    "RESULT_BUS,' '",
    "RESULT_SOURCE,aws.events",
    "RESULT_RETENTION,30",
    "RESULT_RETENTION,PT0S",
    "RESULT_RETENTION,-P1D",
    "LEDGER_TABLE,no such name!",
    "RESULT_BUS,not a bus",
    "RESULT_RETENTION,PT2562047788015215H",
    "READ_ONLY_MEMBERS,CallbackURLs",
    "READ_ONLY_MEMBERS,TokenValidityUnits/IdToken",
    "POWERTOOLS_SERVICE_NAME,ümlaut",
    "POWERTOOLS_METRICS_NAMESPACE,two words",
    "MAX_RECEIVE_COUNT,0",
    "MAX_RECEIVE_COUNT,many",
  })
  void shouldNameTheVariableInOneLineWhenItIsInvalid(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configuration.from(with(Map.of(name, value))))
        .withMessageStartingWith(name + " ")
        .withMessageNotContaining("\n");
  }

  private static Map<String, String> with(Map<String, String> more) {
    var environment = new HashMap<>(LEAST);
    environment.putAll(more);
    return environment;
  }
}
