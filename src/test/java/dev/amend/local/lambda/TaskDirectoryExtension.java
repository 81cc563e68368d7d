package dev.amend.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves parameters of the type {@link TaskDirectory}. All tests of a run share one, because the
 * deployment package has thousands of files.
 */
public final class TaskDirectoryExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TaskDirectory.class;
  }

  @Override
  public TaskDirectory resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TaskDirectoryExtension.class))
        .getOrComputeIfAbsent(
            Unpacked.class, _ -> Unpacked.from(Path.of("target/amend.jar")), Unpacked.class)
        .task();
  }

  private record Unpacked(TaskDirectory task) implements AutoCloseable {

    static Unpacked from(Path jar) {
      try {
        return new Unpacked(TaskDirectory.unpack(jar, Files.createTempDirectory("amend")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try (var files = Files.walk(task.scratch())) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
