package dev.amend.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.time.BoundedCall.TimedOutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BoundedCallTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @Test
  void shouldReturnTheValueWhenTheCallReturnsOne() {
    assertThat(BoundedCall.run(LONG, () -> "answer")).isEqualTo("answer");
  }

  @Test
  void shouldThrowTheExceptionWhenTheCallThrowsOne() {
    var failure = new IllegalStateException("refused");
    assertThatThrownBy(() -> BoundedCall.run(LONG, () -> fail(failure))).isSameAs(failure);
    var error = new AssertionError("broken");
    assertThatThrownBy(() -> BoundedCall.run(LONG, () -> fail(error))).isSameAs(error);
  }

  @Test
  void shouldNotStartACallWhenNoTimeIsLeft() throws InterruptedException {
    for (var none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
      assertThatThrownBy(() -> BoundedCall.run(none, this::hang))
          .isInstanceOf(TimedOutException.class);
    }
    assertThat(started.await(100, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void shouldInterruptTheCallWhenItsTimeIsUp() throws InterruptedException {
    assertThatThrownBy(() -> BoundedCall.run(SHORT, this::hang))
        .isInstanceOf(TimedOutException.class);
    interrupted.await();
  }

  @Test
  void shouldInterruptTheCallWhenTheCallerIsInterrupted() throws InterruptedException {
    var caller =
        Thread.startVirtualThread(
            () ->
                assertThatThrownBy(() -> BoundedCall.run(LONG, this::hang))
                    .isInstanceOf(TimedOutException.class));
    started.await();
    caller.interrupt();
    interrupted.await();
    caller.join();
  }

  private static String fail(RuntimeException failure) {
    throw failure;
  }

  private static String fail(Error failure) {
    throw failure;
  }

  private String hang() {
    started.countDown();
    try {
      Thread.sleep(LONG);
    } catch (InterruptedException _) {
      interrupted.countDown();
    }
    return "too late";
  }
}
