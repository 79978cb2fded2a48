package vatworks.vat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
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
        .resideInAnyPackage("vatworks.vat", "java.lang..", "java.math", "java.util", "java.util.function",
            "java.util.stream")
        .check(API);
  }

  @Test
  void userspaceUsesTheRawInterfaceAndJavaBase() {
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
  void noStaticFieldCanBeWritten() {
    fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(API);
  }

  @Test
  void noStaticFieldHoldsWhatChanges() {
    // What a static of one of these types holds never changes; nothing else is worth a static.
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("vatworks.vow")
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(new com.tngtech.archunit.base.DescribedPredicate<>("that holds nothing that changes") {
          @Override
          public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
            return type.isPrimitive()
                || type.isEnum()
                || type.isAssignableTo(String.class)
                || type.isAssignableTo(ScopedValue.class)
                || type.isAssignableTo(java.util.regex.Pattern.class)
                || type.isAssignableTo(Number.class)
                || type.getPackageName().equals("vatworks.vow");
          }
        })
        .check(API);
  }
}
