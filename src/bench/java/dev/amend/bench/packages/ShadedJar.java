package dev.amend.bench.packages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** Puts a handler and its libraries into one jar, with the rules of the build's shade plugin. */
final class ShadedJar {

  private static final String LEFT_OUT =
      "module-info\\.class|META-INF/versions/.*/module-info\\.class"
          + "|META-INF/(.*\\.(SF|DSA|RSA)|MANIFEST\\.MF|maven/.*|DEPENDENCIES|LICENSE.*|NOTICE.*)";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /**
   * Adds the classes of a package.
   *
   * @param classes the directory with compiled classes
   * @param folder the folder of the package inside it
   */
  ShadedJar withPackage(Path classes, String folder) {
    try (var files = Files.list(classes.resolve(folder))) {
      for (var file : files.toList()) {
        add(folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds everything in some jars. */
  ShadedJar withLibraries(List<Path> jars) {
    jars.forEach(this::addLibrary);
    return this;
  }

  /** Writes the jar. */
  Path writeTo(Path jar) {
    try (var output = new BufferedOutputStream(Files.newOutputStream(jar));
        var entriesOut = new JarOutputStream(output)) {
      for (var entry : entries.entrySet()) {
        entriesOut.putNextEntry(new JarEntry(entry.getKey()));
        entriesOut.write(entry.getValue());
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLibrary(Path jar) {
    try (var file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
        if (!entry.getName().matches(LEFT_OUT)) {
          add(entry.getName(), file.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of two files with a name, the first is kept; lists of services are joined. */
  private void add(String name, byte[] content) {
    if (name.startsWith("META-INF/services/")) {
      entries.merge(name, content, ShadedJar::joined);
    } else {
      entries.putIfAbsent(name, content);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var joined = new byte[first.length + 1 + second.length];
    System.arraycopy(first, 0, joined, 0, first.length);
    joined[first.length] = '\n';
    System.arraycopy(second, 0, joined, first.length + 1, second.length);
    return joined;
  }
}
