package vatworks.vat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

  @Test
  void theApiUsesJavaBaseAlone() {
    JavaClasses api = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("vatworks.vat");
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vatworks.vat", "java.lang..", "java.util", "java.util.function",
            "java.util.stream")
        .check(api);
  }
}
