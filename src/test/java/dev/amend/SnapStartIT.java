package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Seed;
import dev.amend.local.lambda.RuntimeOptions;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged function lives through the hooks before a snapshot and after a restore. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class SnapStartIT {

  /** Runs the hooks that libraries register with the CRaC API. */
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  @Test
  void shouldApplyAChangeWhenItHasBeenRestored(LocalStack stack, TaskDirectory task) {
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

    try (var function = new RuntimeProcess(task, environment, withHooks())) {
      function.restore();
      assertThat(function.invoke(request()).toString()).contains("\"outcome\":\"applied\"");
      assertThat(function.log()).noneMatch(line -> line.contains("\"level\":\"WARN\""));
    }
  }

  private static RuntimeOptions withHooks() {
    var lambda = RuntimeOptions.LAMBDA;
    var options = new ArrayList<>(lambda.jvm());
    options.add(HOOKS);
    return new RuntimeOptions(lambda.handler(), lambda.wrapper(), options, lambda.classPath());
  }

  private static String request() {
    return """
        {"idempotencyKey": "restored", "userPoolId": "%s", "clientId": "%s",
         "changes": [{"op": "set", "field": "ClientName", "value": "restored"}]}
        """
        .formatted(Seed.USER_POOL_ID, Seed.CLIENT_ID);
  }
}
