package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The deployment package has all classes of the AWS SDK that the adapters need, and not many more.
 */
class SdkClassesIT {

  private static final File JAR = new File("target/amend.jar");
  private static final Pattern SDK_CLASS =
      Pattern.compile("software/amazon/awssdk/services/\\w+/[\\w/$]*\\w");

  /** A client names the classes of all its operations, also of those that aren't called. */
  private static final Pattern CLIENT = Pattern.compile(".*/\\w+Client");

  private static final Pattern REQUEST = Pattern.compile("(.*)/model/(\\w+)Request");

  /** The type above all requests of a service, which isn't an operation. */
  private static final Pattern BASE_REQUEST =
      Pattern.compile(".*/(CognitoIdentityProvider|DynamoDb|EventBridge|SecretsManager)Request");

  @Test
  void shouldContainEveryClassWhenTheAdaptersCanReachIt() throws IOException {
    try (var jar = new JarFile(JAR)) {
      var present = jar.stream().map(JarEntry::getName).collect(Collectors.toSet());

      assertThat(reachable(jar, present)).allMatch(name -> present.contains(name + ".class"));
    }
  }

  private static Set<String> reachable(JarFile jar, Set<String> present) {
    var found = new TreeSet<String>();
    var open = new ArrayDeque<String>();
    present.stream()
        .filter(name -> name.startsWith("dev/amend/") && name.endsWith(".class"))
        .map(name -> name.substring(0, name.length() - ".class".length()))
        .forEach(open::add);
    while (!open.isEmpty()) {
      var name = open.remove();
      if (present.contains(name + ".class") && !CLIENT.matcher(name).matches()) {
        SDK_CLASS
            .matcher(text(jar, name))
            .results()
            .forEach(match -> add(match.group(), found, open));
      }
    }
    return found;
  }

  private static void add(String name, Set<String> found, Deque<String> open) {
    if (found.add(name)) {
      open.add(name);
      var request = REQUEST.matcher(name);
      if (request.matches() && !BASE_REQUEST.matcher(name).matches()) {
        var service = request.group(1);
        var operation = request.group(2);
        add(service + "/model/" + operation + "Response", found, open);
        add(service + "/transform/" + operation + "RequestMarshaller", found, open);
      }
    }
  }

  /** Returns all names and signatures that a class has. */
  private static String text(JarFile jar, String name) {
    try (var bytes = jar.getInputStream(jar.getJarEntry(name + ".class"))) {
      var text = new StringBuilder();
      for (var entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
        if (entry instanceof Utf8Entry utf8) {
          text.append(utf8.stringValue()).append('\n');
        }
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
