package dev.amend.local.scheduler;

import dev.amend.local.Seed;
import dev.amend.local.sqs.Queue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends the requests of a schedule to the FIFO queue, in the message group of the app client and
 * without a deduplication ID, as EventBridge Scheduler does.
 */
public final class Scheduler implements AutoCloseable {

  private static final String GROUP = Seed.USER_POOL_ID + "#" + Seed.CLIENT_ID;

  private final RotationSchedule schedule;
  private final SqsClient sqs;
  private final Queue queue;
  private final InstantSource time;
  private final Consumer<String> log;
  private final Thread thread = Thread.ofVirtual().name("scheduler").unstarted(this::run);

  /**
   * Creates a scheduler, which sends nothing before {@link #start()}.
   *
   * @param queue the FIFO queue for requests
   * @param time its clock
   * @param log gets a line for each request
   */
  public Scheduler(
      RotationSchedule schedule,
      SqsClient sqs,
      Queue queue,
      InstantSource time,
      Consumer<String> log) {
    this.schedule = schedule;
    this.sqs = sqs;
    this.queue = queue;
    this.time = time;
    this.log = log;
  }

  /** Sends a request after each interval from now on. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(schedule.interval());
        send();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a request. A failure is logged and doesn't end the schedule. */
  void send() {
    var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      send(now);
      log.accept("EventBridge Scheduler: sent rotateSecret for %s at %s.".formatted(GROUP, now));
    } catch (SdkException e) {
      log.accept("EventBridge Scheduler: %s".formatted(e.getMessage()));
    }
  }

  private void send(Instant now) {
    var body = schedule.request(now).toString();
    sqs.sendMessage(send -> send.queueUrl(queue.url()).messageGroupId(GROUP).messageBody(body));
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
