package dev.amend.logging;

import java.net.URI;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives Log4j its configuration in Lambda; {@code log4j2.component.properties} names this class.
 * Outside of Lambda, Log4j looks for a file.
 */
public final class LambdaLogConfigurationFactory extends ConfigurationFactory {

  /** Lambda developer guide, reserved environment variables. */
  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";

  @Override
  protected String[] getSupportedTypes() {
    return new String[] {"*"};
  }

  @Override
  public @Nullable Configuration getConfiguration(
      LoggerContext context, ConfigurationSource source) {
    return inLambda(context);
  }

  @Override
  public @Nullable Configuration getConfiguration(
      LoggerContext context, @Nullable String name, @Nullable URI location) {
    return inLambda(context);
  }

  private static @Nullable Configuration inLambda(LoggerContext context) {
    return System.getenv(RUNTIME_API) == null ? null : new LambdaLogConfiguration(context);
  }
}
