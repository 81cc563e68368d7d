package dev.amend.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;

/** The local stack, which users run, doesn't depend on tests. */
@AnalyzeClasses(packages = "dev.amend.local")
class LocalArchitectureTest {

  private static final DescribedPredicate<JavaClass> IS_IN_SRC_LOCAL =
      DescribedPredicate.describe(
          "are in src/local/java",
          type -> {
            var outermost = type.getName().replaceAll("\\$.*", "").replace('.', '/');
            return Files.exists(Path.of("src/local/java", outermost + ".java"));
          });

  @ArchTest
  static final ArchRule shouldNotUseTests =
      noClasses()
          .that(IS_IN_SRC_LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.junit..", "org.assertj..", "dev.amend.simulation..", "dev.amend.agreement..");
}
