package dev.amend.local.eventbridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import software.amazon.event.ruler.GenericMachine;

/**
 * The rule of template.yaml that sends change requests from the account's default bus to the
 * standard queue. In a deployment, the rule also names the sources that it trusts; here it takes
 * every source.
 */
public final class RequestRule implements Consumer<PublishedEvent> {

  /** The rule's event pattern, without the sources. */
  public static final String PATTERN = "{\"detail-type\": [\"Client Change Requested\"]}";

  private static final String DEFAULT_BUS = "default";
  private static final String NAME = "requests";

  private final GenericMachine<String> pattern = GenericMachine.<String>builder().build();
  private final Consumer<PublishedEvent> target;
  private final Consumer<String> log;

  /**
   * Creates the rule.
   *
   * @param target gets each event that matches
   * @param log gets a line for each event that no rule takes
   */
  public RequestRule(Consumer<PublishedEvent> target, Consumer<String> log) {
    this.target = target;
    this.log = log;
    try {
      pattern.addRule(NAME, PATTERN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes an event that isn't for the bus of results. */
  @Override
  public void accept(PublishedEvent event) {
    if (!event.bus().equals(DEFAULT_BUS) && !event.bus().endsWith(":event-bus/" + DEFAULT_BUS)) {
      log.accept(
          "EventBridge: there is no event bus %s, so an event was dropped.".formatted(event.bus()));
    } else if (pattern.rulesForJSONEvent(event.envelope()).isEmpty()) {
      log.accept(
          "EventBridge: no rule of the bus default matches an event with detail type %s, so it was dropped."
              .formatted(event.detailType()));
    } else {
      target.accept(event);
    }
  }
}
