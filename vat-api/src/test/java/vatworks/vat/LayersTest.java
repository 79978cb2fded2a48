package vatworks.vat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final JavaClasses API = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("vatworks");

  @Test
  void theRawInterfaceUsesJavaBaseAlone() {
    classes()
        .that()
        .resideInAPackage("vatworks.vat")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vatworks.vat", "java.lang..", "java.util", "java.util.function",
            "java.util.stream")
        .check(API);
  }

  @Test
  void userspaceUsesTheRawInterfaceAndJavaBaseAlone() {
    classes()
        .that()
        .resideInAPackage("vatworks.vow")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vatworks.vow", "vatworks.vat", "java.lang..", "java.math", "java.nio.charset",
            "java.util", "java.util.function", "java.util.regex", "java.util.stream")
        .check(API);
  }

  @Test
  void nothingIsKeptInStatics() {
    fields().that().areStatic().should().beFinal().check(API);
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(API);
  }
}
