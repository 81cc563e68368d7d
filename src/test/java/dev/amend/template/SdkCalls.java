package dev.amend.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The AWS operations that the function calls, found in its class files. */
final class SdkCalls {

  private static final String SERVICES = "software.amazon.awssdk.services.";

  /** IAM's prefixes, by the SDK's package. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "cognitoidentityprovider", "cognito-idp",
          "dynamodb", "dynamodb",
          "eventbridge", "events",
          "secretsmanager", "secretsmanager");

  /** Methods of a client that call no operation. */
  private static final Set<String> OTHER_METHODS = Set.of("builder", "close", "create");

  /** What a call needs besides, or instead, because of its content. */
  private static final Map<String, String> BY_CONTENT =
      Map.of(
          "TransactWriteItem$Builder.conditionCheck", "dynamodb:ConditionCheckItem",
          "TransactWriteItem$Builder.delete", "dynamodb:DeleteItem",
          "TransactWriteItem$Builder.put", "dynamodb:PutItem",
          "TransactWriteItem$Builder.update", "dynamodb:UpdateItem",
          "CreateSecretRequest$Builder.tags", "secretsmanager:TagResource");

  /** Has no action of its own: IAM checks the items of the transaction. */
  private static final String TRANSACTION = "dynamodb:TransactWriteItems";

  private SdkCalls() {}

  /** Returns the IAM actions that the calls need. */
  static Set<String> actions() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.amend")
            .stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .map(JavaAccess::getTarget)
            .filter(target -> target.getOwner().getName().startsWith(SERVICES))
            .flatMap(SdkCalls::actions)
            .filter(action -> !action.equals(TRANSACTION))
            .collect(toUnmodifiableSet());
  }

  private static Stream<String> actions(AccessTarget target) {
    var owner = target.getOwner().getName();
    var type = owner.substring(owner.lastIndexOf('.') + 1);
    if (type.endsWith("Client") && !OTHER_METHODS.contains(target.getName())) {
      return Stream.of(PREFIXES.get(service(owner)) + ":" + capitalized(target.getName()));
    }
    return Stream.ofNullable(BY_CONTENT.get(type + "." + target.getName()));
  }

  private static String service(String owner) {
    return owner.substring(SERVICES.length()).replaceFirst("\\..*", "");
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
