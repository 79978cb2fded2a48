package vatworks.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The shell is a host application like any other: it knows containers, and nothing below them.
class LayersTest {

  @Test
  void shellKnowsOnlyTheContainer() {
    classes()
        .that()
        .resideInAPackage("vatworks.shell..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "vatworks.shell..",
            "vatworks.container",
            "picocli..",
            "org.jline..",
            "com.fasterxml.jackson..",
            "org.slf4j",
            "java..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vatworks.shell"));
  }
}
