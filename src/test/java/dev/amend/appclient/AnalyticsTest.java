package dev.amend.appclient;

import static dev.amend.appclient.Setting.ANALYTICS_CONFIGURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Value.BoolValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analytics configuration by ARN, which Describe shows with a role that Update refuses. */
class AnalyticsTest {

  private static final Value ARN =
      SampleClient.text("arn:aws:mobiletargeting:eu-west-1:123456789012:apps/abc");
  private static final Value ROLE =
      SampleClient.text(
          "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp");
  private static final Value SHARED = new BoolValue(true);
  private static final Value NOT_SHARED = new BoolValue(false);

  private static final Settings SHOWN =
      analytics(Map.of("ApplicationArn", ARN, "RoleArn", ROLE, "UserDataShared", SHARED));
  private static final Settings READ =
      analytics(Map.of("ApplicationArn", ARN, "UserDataShared", SHARED));
  private static final Settings BY_ID =
      analytics(
          Map.of(
              "ApplicationId",
              SampleClient.text("abc"),
              "RoleArn",
              ROLE,
              "ExternalId",
              SampleClient.text("e")));

  private static Settings analytics(Map<String, Value> members) {
    return Settings.NONE.with(ANALYTICS_CONFIGURATION, SampleClient.structure(members));
  }

  private static boolean same(Settings one, Settings other) {
    return Comparison.same(ANALYTICS_CONFIGURATION, one, other);
  }

  @Test
  void shouldLeaveTheRoleOutWhenTheApplicationIsNamedByArn() {
    assertThat(Analytics.updatable(SHOWN)).isEqualTo(READ);
    assertThat(Analytics.updatable(BY_ID)).isEqualTo(BY_ID);
    assertThat(Analytics.updatable(Settings.NONE)).isEqualTo(Settings.NONE);
  }

  @Test
  void shouldBeTheSameWhenOnlyOneShowsTheRole() {
    assertThat(same(SHOWN, READ)).isTrue();
    assertThat(same(BY_ID, analytics(Map.of("ApplicationId", SampleClient.text("abc"))))).isFalse();
  }

  @Test
  void shouldBeTheSameWhenUserDataSharedIsAbsentOrFalse() {
    var absent = analytics(Map.of("ApplicationArn", ARN));
    assertThat(same(absent, analytics(Map.of("ApplicationArn", ARN, "UserDataShared", NOT_SHARED))))
        .isTrue();
    assertThat(same(absent, READ)).isFalse();
  }

  @Test
  void shouldWriteNoRoleWhenOneMemberIsPatched() {
    var patch = Changes.merge(ANALYTICS_CONFIGURATION, "UserDataShared", NOT_SHARED);
    assertThat(Amendment.of(Analytics.updatable(SHOWN), List.of(patch)).after())
        .isEqualTo(analytics(Map.of("ApplicationArn", ARN, "UserDataShared", NOT_SHARED)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldRestoreTheConfigurationWhenAChangeIsUndone(boolean reset) {
    var change =
        reset
            ? Changes.reset(ANALYTICS_CONFIGURATION)
            : Changes.merge(ANALYTICS_CONFIGURATION, "UserDataShared", NOT_SHARED);
    var before = Analytics.updatable(SHOWN);
    var after = Amendment.of(before, List.of(change)).after();
    var undone = Amendment.of(after, Difference.undo(before, after)).after();
    assertThat(undone).isEqualTo(READ);
  }
}
