package dev.amend.logging;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.ThresholdFilter;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.SimpleMessage;

/**
 * Writes each log event as one line of JSON to the standard output, where Lambda takes it. In Java
 * instead of XML because parsing XML takes about 5 percent of a cold start.
 */
final class LambdaLogConfiguration extends AbstractConfiguration {

  private static final String OWN_LOGGERS = "dev.amend";

  LambdaLogConfiguration(LoggerContext context) {
    super(context, ConfigurationSource.NULL_SOURCE);
  }

  @Override
  protected void doConfigure() {
    var layout = layout();
    prime(layout);
    var console =
        ConsoleAppender.newBuilder()
            .setName("Lambda")
            .setTarget(ConsoleAppender.Target.SYSTEM_OUT)
            .setConfiguration(this)
            .setLayout(layout)
            .build();
    console.start();
    addAppender(console);
    var own = new LoggerConfig(OWN_LOGGERS, Level.INFO, false);
    own.addAppender(console, Level.ALL, null);
    addLogger(OWN_LOGGERS, own);
    addAppenderOfLibraries(console);
  }

  /**
   * The debug lines of libraries contain the session token, and can contain bodies. Powertools sets
   * the level of every logger to {@code POWERTOOLS_LOG_LEVEL}, but it keeps the filter.
   */
  private void addAppenderOfLibraries(Appender console) {
    var root = getRootLogger();
    root.setLevel(Level.WARN);
    root.addFilter(
        ThresholdFilter.createFilter(Level.WARN, Filter.Result.NEUTRAL, Filter.Result.DENY));
    root.addAppender(console, Level.ALL, null);
  }

  private JsonTemplateLayout layout() {
    return JsonTemplateLayout.newBuilder()
        .setConfiguration(this)
        .setEventTemplateUri("classpath:LambdaJsonLayout.json")
        .build();
  }

  /** Loads what writing a line takes, before a snapshot of the function is taken. */
  private static void prime(Layout<String> layout) {
    layout.toByteArray(
        Log4jLogEvent.newBuilder()
            .setLoggerName(OWN_LOGGERS)
            .setLevel(Level.INFO)
            .setMessage(new SimpleMessage("priming"))
            .build());
  }
}
