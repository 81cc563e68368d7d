package dev.amend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.NoAudit;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.UpdateQuota;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.lambda.LocalContext;
import dev.amend.policy.plan.Authorizer;
import dev.amend.service.NoClientSecrets;
import dev.amend.service.cognito.DirectAppClients;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeRequestHandlerTest {

  private final ManualTime time = new ManualTime();

  @Test
  void shouldKeepTheDeadlineWhenReadingThePayloadTakesTime() throws IOException {
    var deadline = Deadline.in(Duration.ofSeconds(30), time);
    var context =
        new LocalContext(
            "request-1", LocalContext.FUNCTION_ARN, () -> (int) deadline.left().toMillis());
    var ends = new ArrayList<Deadline>();
    var ports =
        new Ports(
            new InMemoryLedger(Duration.ofDays(30), time),
            UpdateQuota.UNLIMITED,
            new DirectAppClients(new CognitoStandIn(time::now, 1)),
            new NoClientSecrets(),
            _ -> List.of(),
            Authorizer.ALLOW_ALL,
            time);
    var flow =
        new ChangeFlow(
            deadlines -> {
              ends.add(deadlines.end());
              return ports;
            },
            time,
            Duration.ofDays(30));
    var configuration =
        Configuration.from(Map.of("LEDGER_TABLE", "ledger", "RESULT_BUS", "results"));

    new ChangeRequestHandler(flow, NoAudit.INSTANCE, Optional.empty(), configuration)
        .handleRequest(slowly("{\"Records\":[]}"), OutputStream.nullOutputStream(), context);

    assertThat(ends).extracting(Deadline::left).containsExactly(deadline.left());
  }

  private InputStream slowly(String payload) {
    return new FilterInputStream(new ByteArrayInputStream(payload.getBytes(UTF_8))) {
      @Override
      public byte[] readAllBytes() throws IOException {
        time.advance(Duration.ofSeconds(2));
        return super.readAllBytes();
      }
    };
  }
}
