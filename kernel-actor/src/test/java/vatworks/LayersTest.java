package vatworks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// container -> actor -> store -> journal -> kernel -> vat, and what each layer may touch of the world.
class LayersTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("vatworks");

  @Test
  void importsFormLayers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("container")
        .definedBy("vatworks.container..")
        .layer("actor")
        .definedBy("vatworks.kernel.actor")
        .layer("turn")
        .definedBy("vatworks.kernel.turn")
        .layer("recovery")
        .definedBy("vatworks.kernel.recovery")
        .layer("store")
        .definedBy("vatworks.kernel.store")
        .layer("archive")
        .definedBy("vatworks.kernel.archive")
        .layer("replay")
        .definedBy("vatworks.kernel.replay")
        .layer("journal")
        .definedBy("vatworks.kernel.journal")
        .layer("kernel")
        .definedBy("vatworks.kernel")
        .layer("vat")
        .definedBy("vatworks.vat")
        .whereLayer("container")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("actor")
        .mayOnlyBeAccessedByLayers("container")
        .whereLayer("turn")
        .mayOnlyBeAccessedByLayers("container", "actor", "recovery")
        .whereLayer("recovery")
        .mayOnlyBeAccessedByLayers("container")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("container", "actor")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("container")
        .whereLayer("replay")
        .mayOnlyBeAccessedByLayers("container")
        .whereLayer("journal")
        .mayOnlyBeAccessedByLayers("container", "actor", "archive", "recovery", "replay", "store")
        .whereLayer("kernel")
        .mayOnlyBeAccessedByLayers(
            "container", "actor", "archive", "recovery", "replay", "store", "journal", "turn")
        .check(CLASSES);
    slices().matching("vatworks.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theKernelIsPure() {
    classes()
        .that()
        .resideInAPackage("vatworks.kernel")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "vatworks.kernel",
            "vatworks.vat",
            "java.lang..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.nio.charset",
            "java.security")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("vatworks.kernel")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, java.util.Random.class, java.util.UUID.class, ThreadLocal.class)
        .check(CLASSES);
  }

  @Test
  void onlyTablesApplyMutatesATable() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("vatworks.kernel.Tables")
        .and()
        .doNotHaveFullyQualifiedName("vatworks.kernel.Crank") // into a draft of its own
        .and()
        .doNotHaveFullyQualifiedName("vatworks.kernel.TablesImage") // into tables that it makes
        .should()
        .callMethod("vatworks.kernel.CList", "add", "vatworks.vat.Slot", "vatworks.kernel.Kref")
        .check(CLASSES);
  }

  @Test
  void theJournalKnowsNoActors() {
    noClasses()
        .that()
        .resideInAPackage("vatworks.kernel.journal")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("akka..", "scala..")
        .check(CLASSES);
  }

  @Test
  void theStoreKnowsNoActorsAndNoTables() {
    noClasses()
        .that()
        .resideInAPackage("vatworks.kernel.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("akka..", "vatworks.kernel")
        .check(CLASSES);
  }

  @Test
  void noAkkaInTheContainersSignatures() {
    classes()
        .that()
        .resideInAPackage("vatworks.container")
        .and()
        .arePublic()
        .and()
        .doNotHaveSimpleName("Container")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("akka..", "scala..")
        .check(CLASSES);
    for (var method : vatworks.container.Container.class.getDeclaredMethods()) {
      if (java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
        org.assertj.core.api.Assertions.assertThat(method.toGenericString()).doesNotContain("akka.",
            "scala.");
      }
    }
  }
}
