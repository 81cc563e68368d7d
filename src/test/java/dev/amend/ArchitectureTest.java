package dev.amend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages depend on each other in one direction only. */
@AnalyzeClasses(packages = "dev.amend", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule shouldDependOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.amend..")
          .layer("function")
          .definedBy("dev.amend")
          .layer("flow")
          .definedBy("dev.amend.flow..")
          .layer("dynamodb")
          .definedBy("dev.amend.ledger.dynamodb..")
          .layer("ledger")
          .definedBy("dev.amend.ledger")
          .layer("cognito")
          .definedBy("dev.amend.service.cognito..")
          .layer("secretsmanager")
          .definedBy("dev.amend.service.secretsmanager..")
          .layer("sdk")
          .definedBy("dev.amend.service.sdk..")
          .layer("service")
          .definedBy("dev.amend.service")
          .layer("eventbridge")
          .definedBy("dev.amend.result.eventbridge..")
          .layer("result")
          .definedBy("dev.amend.result")
          .layer("policy")
          .definedBy("dev.amend.policy..")
          .layer("reader")
          .definedBy("dev.amend.request.reader..")
          .layer("request")
          .definedBy("dev.amend.request")
          .layer("appclient")
          .definedBy("dev.amend.appclient..")
          .layer("time")
          .definedBy("dev.amend.time..")
          .layer("codec")
          .definedBy("dev.amend.codec..")
          .layer("priming")
          .definedBy("dev.amend.priming..")
          .whereLayer("priming")
          .mayOnlyBeAccessedByLayers("function")
          .whereLayer("function")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("flow")
          .mayOnlyBeAccessedByLayers("function")
          .whereLayer("dynamodb")
          .mayOnlyBeAccessedByLayers("function")
          .whereLayer("ledger")
          .mayOnlyBeAccessedByLayers("function", "flow", "dynamodb")
          .whereLayer("secretsmanager")
          .mayOnlyBeAccessedByLayers("function")
          .whereLayer("cognito")
          .mayOnlyBeAccessedByLayers("function", "secretsmanager")
          .whereLayer("sdk")
          .mayOnlyBeAccessedByLayers("cognito", "secretsmanager")
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("function", "flow", "cognito", "secretsmanager", "sdk")
          .whereLayer("eventbridge")
          .mayOnlyBeAccessedByLayers("function")
          .whereLayer("result")
          .mayOnlyBeAccessedByLayers("function", "flow", "ledger", "dynamodb", "eventbridge")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers("function", "flow", "result")
          .whereLayer("policy")
          .mayOnlyAccessLayers("request", "appclient", "codec")
          .whereLayer("reader")
          .mayOnlyBeAccessedByLayers("function", "flow")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers(
              "function", "flow", "ledger", "dynamodb", "result", "eventbridge", "policy", "reader")
          .whereLayer("time")
          .mayOnlyBeAccessedByLayers(
              "function", "flow", "dynamodb", "cognito", "secretsmanager", "eventbridge")
          .whereLayer("appclient")
          .mayOnlyAccessLayers("codec");

  @ArchTest
  static final ArchRule shouldHaveNoCycles =
      slices().matching("dev.amend.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule shouldKeepTheLeaseProtocolApart =
      noClasses()
          .that()
          .resideInAPackage("dev.amend.flow.lease")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.amend.flow",
              "dev.amend.flow.secret",
              "dev.amend.appclient.rule",
              "dev.amend.request.reader");

  @ArchTest
  static final ArchRule shouldKeepEventRulerInOneClass =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.amend.policy.PatternMatcher")
          .and()
          .doNotHaveFullyQualifiedName("dev.amend.policy.PatternMatcher$Condition")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.event.ruler..");

  @ArchTest
  static final ArchRule shouldKeepFactsApartFromRules =
      noClasses()
          .that()
          .resideInAPackage("dev.amend.policy.fact")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.amend.policy", "dev.amend.policy.reader", "dev.amend.policy.plan");

  @ArchTest
  static final ArchRule shouldKeepTheSdkInTheAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.amend.ledger.dynamodb..",
              "dev.amend.service.cognito..",
              "dev.amend.service.secretsmanager..",
              "dev.amend.service.sdk..",
              "dev.amend.result.eventbridge..",
              "dev.amend.priming..")
          .and()
          .haveNameNotMatching("dev\\.amend\\.Composition(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule shouldKeepTheClientPure =
      noClasses()
          .that()
          .resideInAPackage("dev.amend.appclient..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..", "com.amazonaws..", "java.io..", "java.net..", "org.slf4j..");

  @ArchTest
  static final ArchRule shouldReadTheClockInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.amend.flow..",
              "dev.amend.appclient..",
              "dev.amend.service..",
              "dev.amend.ledger..",
              "dev.amend.policy..",
              "dev.amend.request..",
              "dev.amend.result..",
              "dev.amend.time..")
          .and()
          .haveNameNotMatching(".*TimeSource.*")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule shouldNameThingsForWhatTheyAre =
      classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)$");
}
