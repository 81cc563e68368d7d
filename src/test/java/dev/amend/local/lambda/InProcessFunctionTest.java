package dev.amend.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InProcessFunctionTest {

  private final InProcessFunction function = new InProcessFunction(InProcessFunctionTest::context);

  @ParameterizedTest
  @CsvSource({"events, 1", "1, 1", "$LATEST, $LATEST"})
  void shouldTellWhatItIsInvokedThrough(String qualifier, String version) {
    assertThat(function.through(qualifier).invoke("request-1", "{}"))
        .isEqualTo(
            new InvocationResult.Returned(
                "request-1 %s:%s %s".formatted(LocalContext.FUNCTION_ARN, qualifier, version)));
  }

  @Test
  void shouldRunTheUnpublishedVersionWithoutAQualifier() {
    assertThat(function.invoke("request-1", "{}"))
        .isEqualTo(
            new InvocationResult.Returned("request-1 " + LocalContext.FUNCTION_ARN + " $LATEST"));
  }

  /** The runtime interface client leaves out the frames of its own calls. */
  @Test
  void shouldHaveTheStackTraceOfTheHandlerWhenItThrows() {
    var failing =
        new InProcessFunction(
            (_, _, _) -> {
              throw new IllegalStateException("no");
            });

    assertThat(failing.invoke("request-1", "{}"))
        .isInstanceOfSatisfying(
            InvocationResult.Failed.class,
            failed -> {
              assertThat(failed.errorType()).isEqualTo("java.lang.IllegalStateException");
              assertThat(failed.message()).isEqualTo("no");
              assertThat(failed.stackTrace())
                  .singleElement()
                  .asString()
                  .matches(
                      "dev\\.amend\\.local\\.lambda\\.InProcessFunctionTest\\..*\\(InProcessFunctionTest\\.java:\\d+\\)");
            });
  }

  private static void context(InputStream input, OutputStream output, Context context)
      throws IOException {
    var told =
        "%s %s %s"
            .formatted(
                context.getAwsRequestId(),
                context.getInvokedFunctionArn(),
                context.getFunctionVersion());
    output.write(told.getBytes(UTF_8));
  }
}
