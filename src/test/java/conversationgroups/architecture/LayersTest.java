package conversationgroups.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree shows the way of a request: functions, http, domain, store, table. */
class LayersTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target/classes/conversationgroups"));

  private static final String FUNCTIONS = "conversationgroups.functions..";
  private static final String HTTP = "conversationgroups.http..";
  private static final String DOMAIN = "conversationgroups.domain..";
  private static final String STORE = "conversationgroups.store..";
  private static final String TABLE = "conversationgroups.table..";
  private static final String CHANGES = "conversationgroups.changes..";
  private static final String OBSERVABILITY = "conversationgroups.observability..";
  private static final String PUSH = "conversationgroups.push..";
  private static final String LOCAL = "conversationgroups.local..";

  @Test
  void domainKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(DOMAIN, "java..")
        .check(MAIN);
  }

  @Test
  void httpKnowsTheDomainAndNothingBehindIt() {
    noClasses()
        .that()
        .resideInAPackage(HTTP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FUNCTIONS, STORE, TABLE, CHANGES, "software.amazon..")
        .check(MAIN);
  }

  @Test
  void storeKnowsTheDomainAndTheTable() {
    noClasses()
        .that()
        .resideInAnyPackage(STORE, TABLE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FUNCTIONS, HTTP, CHANGES, "com.fasterxml..", "io.quarkus..")
        .check(MAIN);
  }

  @Test
  void tableKnowsTheDomainAlone() {
    noClasses()
        .that()
        .resideInAPackage(TABLE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STORE, OBSERVABILITY)
        .check(MAIN);
  }

  @Test
  void functionsDoNotKnowTheTable() {
    noClasses()
        .that()
        .resideInAPackage(FUNCTIONS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STORE, TABLE, "software.amazon..")
        .check(MAIN);
  }

  @Test
  void observabilityKnowsTheDomainAndNothingThatItWatches() {
    noClasses()
        .that()
        .resideInAPackage(OBSERVABILITY)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            FUNCTIONS, HTTP, STORE, TABLE, CHANGES, "software.amazon.awssdk.services..")
        .check(MAIN);
  }

  @Test
  void operatorsCommandLineKnowsTheDomainAlone() {
    JavaClasses commandLine =
        new ClassFileImporter().importPath(Path.of("target/test-classes/conversationgroups/cli"));
    noClasses()
        .that()
        .resideInAPackage("conversationgroups.cli..")
        .and()
        .haveNameNotMatching("conversationgroups\\.cli\\.[\\w.]*Test.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            FUNCTIONS, HTTP, STORE, TABLE, CHANGES, LOCAL, "io.quarkus..", "jakarta..")
        .check(commandLine);
  }

  /** No request is on the way through push; priming makes the functions of all packages ready. */
  @Test
  void nothingButTheFunctionsAndPrimingKnowsPush() {
    noClasses()
        .that()
        .resideOutsideOfPackages(PUSH, FUNCTIONS)
        .and()
        .doNotHaveFullyQualifiedName("conversationgroups.lambda.Priming")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PUSH)
        .check(MAIN);
  }

  @Test
  void nobodyKnowsTheFunctions() {
    noClasses()
        .that()
        .resideOutsideOfPackage(FUNCTIONS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FUNCTIONS)
        .check(MAIN);
  }

  @Test
  void nothingKnowsTheLocalRun() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(LOCAL, "com.amazonaws.services.dynamodbv2.local..")
        .check(MAIN);
  }

  @Test
  void answersDoNotDependOnTheMachinesLanguage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("conversationgroups.lambda..")
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .because("numbers have other digits then; Text.format has a fixed locale")
        .check(MAIN);
  }

  @Test
  void storeShowsItsFacadesAlone() {
    classes()
        .that()
        .resideInAPackage(STORE)
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .haveSimpleNameStartingWith("Stored")
        .orShould()
        .haveSimpleNameStartingWith("Limited")
        .orShould()
        .haveSimpleName("WriteLimit")
        .orShould()
        .haveSimpleName("StreamStore")
        .orShould()
        .haveSimpleName("PrimingRequests")
        .check(MAIN);
  }

  @Test
  void noTwoClassesShareAName() {
    Map<String, Long> names =
        MAIN.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("conversationgroups.(*)..").should().beFreeOfCycles().check(MAIN);
  }
}
