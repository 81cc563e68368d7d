package dev.amend.local.scheduler;

import dev.amend.local.Producer;
import dev.amend.local.sqs.Queue;
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
    var request = schedule.request(now);
    var group = Producer.messageGroup(request);
    try {
      sqs.sendMessage(
          send -> send.queueUrl(queue.url()).messageGroupId(group).messageBody(request.toString()));
      log.accept("EventBridge Scheduler: sent rotateSecret for %s at %s.".formatted(group, now));
    } catch (SdkException e) {
      log.accept("EventBridge Scheduler: %s".formatted(e.getMessage()));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
