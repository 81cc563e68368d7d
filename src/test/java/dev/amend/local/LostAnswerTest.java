package dev.amend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.ChangeRequestHandler;
import dev.amend.local.cognito.KnownFaults;
import dev.amend.local.eventbridge.PublishedEvent;
import dev.amend.local.lambda.InProcessFunction;
import dev.amend.local.lambda.InvocationResult.Returned;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.time.TimeBounds;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cognito applies an update, but its answer doesn't arrive, over real HTTP. */
@ExtendWith(LocalStackExtension.class)
class LostAnswerTest {

  private static final String URL = "https://new.example.com";
  private static final String ADD =
      "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"%s\"}]".formatted(URL);

  private final LocalStack stack;

  LostAnswerTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void shouldApplyOnceWhenTheConnectionBreaks() {
    checkAppliedOnce(Effect.loseAnswer());
  }

  @Test
  void shouldApplyOnceWhenTheServiceFailsAfterTheUpdate() {
    checkAppliedOnce(
        Effect.after(
            () -> {
              throw KnownFaults.internalError();
            }));
  }

  @Test
  void shouldApplyOnceWhenTheAnswerTakesTooLong() {
    checkAppliedOnce(Effect.slow(TimeBounds.ATTEMPT_TIMEOUT.plusSeconds(1)));
  }

  private void checkAppliedOnce(Effect effect) {
    stack.cognito().faults().add(CallMatch.on("UpdateUserPoolClient"), effect);
    var function = new InProcessFunction(new ChangeRequestHandler(stack.configuration()));

    var result = function.invoke(Producer.request("key-1", ADD).toString());

    assertThat(result).isInstanceOf(Returned.class);
    assertThat(stack.bus().events()).extracting(PublishedEvent::outcome).containsExactly("applied");
    assertThat(stack.cognito().calls())
        .containsExactly(
            call("DescribeUserPoolClient"),
            call("UpdateUserPoolClient"),
            call("DescribeUserPoolClient"));
    var client = ClientState.of(stack.cognito(), Seed.USER_POOL_ID, Seed.CLIENT_ID);
    assertThat(Collections.frequency(client.list("CallbackURLs"), URL)).isEqualTo(1);
  }

  private static Call call(String operation) {
    return new Call(operation, Map.of("UserPoolId", Seed.USER_POOL_ID, "ClientId", Seed.CLIENT_ID));
  }
}
