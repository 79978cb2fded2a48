package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The table of what a vat may touch is whole, and says of every member what it is to say.
class PolicyTest {

  private static final Set<String> MEASURABLE = Set.of(
      "Ljava/lang/String;", "Ljava/lang/CharSequence;", "Ljava/lang/StringBuilder;", "Ljava/math/BigInteger;",
      "Ljava/math/BigDecimal;", "B", "S", "I", "J", "C");
  private static final String GENERAL = "a vat cannot use it";

  private final Policy policy = Policy.standard();
  private final ListedMembers listed = new ListedMembers(policy);
  private final Set<String> wrong = new TreeSet<>();

  @Test
  void everyClassThatItNamesIsThere() {
    policy.classes().forEach((name, _) -> {
      if (HostMembers.type(name).isEmpty() && !name.startsWith("java/lang/ThreadDeath")) {
        wrong.add(name);
      }
    });

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyMemberThatItListsIsThere() {
    listed.forEach((type, inTable) -> {
      Set<String> there = new HashSet<>();
      listed.members(type).forEach(it -> there.add(ListedMembers.key(it)));
      listed.fields(type).forEach(it -> there.add(it.getName()));
      inTable.members().keySet().stream().filter(it -> !there.contains(it))
          .forEach(it -> wrong.add(type.getName() + "." + it));
    });

    assertThat(wrong).isEmpty();
  }

  // What was forgotten would be refused with advice that helps nobody.
  @Test
  void everyMemberOfAClassThatAVatMayNameHasARuling() {
    listed.forEach((type, inTable) -> {
      String owner = Names.internal(type.getName());
      for (Executable member : listed.members(type)) {
        Ruling ruling = policy.method(owner, ListedMembers.name(member), ListedMembers.descriptor(member));
        boolean isOwn = member.getDeclaringClass() == type;
        if (isOwn && !inTable.members().containsKey(ListedMembers.key(member)) || isForgotten(ruling)) {
          wrong.add(type.getName() + "." + ListedMembers.key(member));
        }
      }
      for (Field field : listed.fields(type)) {
        boolean isOwn = field.getDeclaringClass() == type;
        if (isOwn && !inTable.members().containsKey(field.getName())
            || isForgotten(policy.field(owner, field.getName()))) {
          wrong.add(type.getName() + "." + field.getName());
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  @Test
  void formulasMeasureWhatHasASize() {
    listed.forEach((type, _) -> {
      for (Executable member : listed.members(type)) {
        if (policy.method(
            Names.internal(type.getName()), ListedMembers.name(member),
            ListedMembers.descriptor(member)) instanceof Ruling.Formula formula) {
          List<ClassDesc> operands = new ArrayList<>(List.of(receiver(type, member)));
          operands.addAll(ListedMembers.descriptor(member).parameterList());
          check(formula.computrons(), operands, type.getName() + "." + ListedMembers.key(member));
          formula.bytes()
              .ifPresent(it -> check(it, operands, type.getName() + "." + ListedMembers.key(member)));
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  // An ArrayList of the JDK's cannot be given to a vat, nor one of the vat's to the JDK: they have the same name
  // and are not the same.
  @Test
  void whatTheJdkItselfDoesNeitherTakesNorGivesWhatTheLibraryStandsBehind() {
    listed.forEach((type, _) -> {
      for (Executable member : listed.members(type)) {
        Ruling ruling = policy.method(Names.internal(type.getName()), ListedMembers.name(member),
            ListedMembers.descriptor(member));
        boolean isOfTheJdk = ruling instanceof Ruling.Constant || ruling instanceof Ruling.Formula;
        if (isOfTheJdk && ListedMembers.types(member).anyMatch(
            it -> policy.type(Names.internal(it.getName())) instanceof ClassRuling.Is)) {
          wrong.add(type.getName() + "." + ListedMembers.key(member));
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  // Its order would be that of hashes, and what it does would not be charged for.
  @Test
  void noCollectionOfTheJdksIsGivenToAVat() {
    listed.forEach((type, _) -> {
      for (Executable member : listed.members(type)) {
        Ruling ruling = policy.method(
            Names.internal(type.getName()), ListedMembers.name(member), ListedMembers.descriptor(member));
        boolean isOfTheJdk = ruling instanceof Ruling.Constant || ruling instanceof Ruling.Formula;
        boolean isImplementedByVats = type.getName().startsWith("java.util.") || type == Iterable.class;
        if (isOfTheJdk && !isImplementedByVats && ListedMembers.types(member).limit(1)
            .anyMatch(it -> it.getName().startsWith("java.util."))) {
          wrong.add(type.getName() + "." + ListedMembers.key(member));
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatAVatMayCallNamesNothingThatItMayNot() {
    listed.forEach((type, _) -> {
      for (Executable member : listed.members(type)) {
        Ruling ruling = policy.method(Names.internal(type.getName()), ListedMembers.name(member),
            ListedMembers.descriptor(member));
        if (!(ruling instanceof Ruling.Refused) && ListedMembers.types(member).anyMatch(this::isRefused)) {
          wrong.add(type.getName() + "." + ListedMembers.key(member));
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  private void check(Expression expression, List<ClassDesc> operands, String where) {
    switch (expression) {
      case Expression.Number _ -> {
      }
      case Expression.Size(int operand) -> {
        if (operand >= operands.size() || !isMeasurable(operands.get(operand))) {
          wrong.add(where + " measures operand " + operand);
        }
      }
      case Expression.Binary(var _, Expression left, Expression right) -> {
        check(left, operands, where);
        check(right, operands, where);
      }
    }
  }

  private static boolean isMeasurable(ClassDesc type) {
    return type.isArray() || MEASURABLE.contains(type.descriptorString());
  }

  // Of a static method it is nothing that could be measured.
  private static ClassDesc receiver(Class<?> type, Executable member) {
    boolean isThere = member instanceof Method && !Modifier.isStatic(member.getModifiers());
    return isThere ? type.describeConstable().get() : ConstantDescs.CD_void;
  }

  private boolean isRefused(Class<?> type) {
    return type.isArray()
        ? isRefused(type.componentType())
        : !type.isPrimitive() && policy.type(Names.internal(type.getName())) instanceof ClassRuling.Refused;
  }

  private static boolean isForgotten(Ruling ruling) {
    return ruling instanceof Ruling.Refused(String advice) && advice.equals(GENERAL);
  }
}
