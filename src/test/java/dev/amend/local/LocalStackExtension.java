package dev.amend.local;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves parameters of the type {@link LocalStack}. All tests of a run share one stack, which
 * starts when it is first used and is cleared before each test.
 */
public final class LocalStackExtension implements BeforeEachCallback, ParameterResolver {

  @Override
  public void beforeEach(ExtensionContext context) {
    stack(context).clear();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalStack.class;
  }

  @Override
  public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stack(context);
  }

  private static LocalStack stack(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(LocalStackExtension.class))
        .getOrComputeIfAbsent(
            LocalStack.class, type -> LocalStack.start(Ports.EPHEMERAL), LocalStack.class);
  }
}
