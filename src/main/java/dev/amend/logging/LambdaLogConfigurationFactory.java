package dev.amend.logging;

import java.net.URI;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.jspecify.annotations.Nullable;

/** Gives Log4j its configuration; {@code log4j2.component.properties} names this class. */
public final class LambdaLogConfigurationFactory extends ConfigurationFactory {

  @Override
  protected String[] getSupportedTypes() {
    return new String[] {"*"};
  }

  @Override
  public Configuration getConfiguration(LoggerContext context, ConfigurationSource source) {
    return new LambdaLogConfiguration(context);
  }

  @Override
  public Configuration getConfiguration(
      LoggerContext context, @Nullable String name, @Nullable URI location) {
    return new LambdaLogConfiguration(context);
  }
}
