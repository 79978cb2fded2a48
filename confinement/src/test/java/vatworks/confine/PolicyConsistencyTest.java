package vatworks.confine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the lines of the policy say of one another, and of the JDK: that none of them contradicts another,
/// and that each can be carried out.
class PolicyConsistencyTest {

  private static final Policy POLICY = Policy.standard();

  // Whose size is its value, or its length.
  private static final Set<Class<?>> MEASURABLE = Set.of(
      int.class, long.class, short.class, byte.class, char.class, String.class, StringBuilder.class,
      CharSequence.class, BigInteger.class, BigDecimal.class);

  @Test
  void aMemberThatAVatMayUseNamesNothingThatAVatMayNot() {
    assertNone((member, ruling) -> {
      if (isRefused(ruling)) {
        return Optional.empty();
      }
      return types(member).filter(type -> POLICY.type(internal(type)) instanceof ClassRuling.Refused)
          .findFirst().map(type -> "names " + type.getName());
    });
  }

  @Test
  void whatIsNotReplacedNamesNothingThatAnotherClassStandsBehind() {
    assertNone((member, ruling) -> {
      if (isRefused(ruling) || ruling instanceof Ruling.Replaced) {
        return Optional.empty();
      }
      return types(member).filter(type -> POLICY.type(internal(type)) instanceof ClassRuling.Is)
          .findFirst().map(type -> "names the JDK's " + type.getName());
    });
  }

  @Test
  void aFormulaMeasuresWhatHasASize() {
    assertNone((member, ruling) -> {
      if (!(ruling instanceof Ruling.Formula formula)) {
        return Optional.empty();
      }
      return Stream
          .concat(operands(formula.computrons()), formula.bytes().stream().flatMap(it -> operands(it)))
          .distinct().filter(operand -> !isMeasurable(member, operand)).findFirst()
          .map(operand -> "has no operand " + operand + " with a size");
    });
  }

  @Test
  void aConstructorIsNotReplaced() {
    assertNone(
        (member, ruling) -> ruling instanceof Ruling.Replaced && member instanceof Constructor<?>
            ? Optional.of("is replaced")
            : Optional.empty());
  }

  // Who catches an exception may call it by the name of its class, or of any above.
  @Test
  void whatIsReplacedOrRefusedOfThrowablesIsSoOfEveryException() {
    assertNone((member, ruling) -> {
      Class<?> type = member.getDeclaringClass();
      if (!(member instanceof Method) || !Throwable.class.isAssignableFrom(type)
          || ruling instanceof Ruling.Replaced || isRefused(ruling)) {
        return Optional.empty();
      }
      return Stream.<Class<?>>iterate(type.getSuperclass(), it -> it != Object.class, Class::getSuperclass)
          .filter(above -> listed(above).get(key(member)) != null)
          .filter(above -> !(listed(above).get(key(member)) instanceof Ruling.Constant))
          .findFirst().map(above -> "is replaced or refused in " + above.getName());
    });
  }

  private static boolean isRefused(Ruling ruling) {
    return ruling instanceof Ruling.Refused;
  }

  private static boolean isMeasurable(Executable member, int operand) {
    if (operand == 0) {
      return member instanceof Method && !Modifier.isStatic(member.getModifiers())
          && MEASURABLE.contains(member.getDeclaringClass());
    }
    if (operand > member.getParameterCount()) {
      return false;
    }
    Class<?> type = member.getParameterTypes()[operand - 1];
    return type.isArray() || MEASURABLE.contains(type);
  }

  private static Stream<Integer> operands(Expression expression) {
    return switch (expression) {
      case Expression.Number _ -> Stream.of();
      case Expression.Size(int operand) -> Stream.of(operand);
      case Expression.Binary binary -> Stream.concat(operands(binary.left()), operands(binary.right()));
    };
  }

  private static Stream<Class<?>> types(Executable member) {
    Class<?> answer = member instanceof Method method ? method.getReturnType() : void.class;
    return Stream.concat(Stream.of(answer), Arrays.stream(member.getParameterTypes()))
        .map(PolicyConsistencyTest::element).filter(type -> !type.isPrimitive());
  }

  private static Class<?> element(Class<?> type) {
    return type.isArray() ? element(type.componentType()) : type;
  }

  private static void assertNone(BiFunction<Executable, Ruling, Optional<String>> rule) {
    List<String> found = new ArrayList<>();
    new TreeMap<>(POLICY.classes()).forEach((name, ruling) -> {
      if (ruling instanceof ClassRuling.Listed(Map<String, Ruling> members)) {
        Class<?> type = World.hostClass(name);
        executables(type).forEach(
            member -> Optional.ofNullable(members.get(key(member))).flatMap(it -> rule.apply(member, it))
                .ifPresent(it -> found.add(type.getName() + "." + key(member) + " " + it)));
      }
    });
    assertEquals("", String.join("\n", found));
  }

  private static Map<String, Ruling> listed(Class<?> type) {
    return POLICY.type(internal(type)) instanceof ClassRuling.Listed(Map<String, Ruling> members)
        ? members
        : Map.of();
  }

  private static Stream<Executable> executables(Class<?> type) {
    return Stream.<Executable>concat(
        Arrays.stream(type.getDeclaredConstructors()),
        Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getMethods())).distinct())
        .filter(member -> !member.isSynthetic());
  }

  private static String internal(Class<?> type) {
    return Names.internal(type.getName());
  }

  private static String key(Executable member) {
    MethodTypeDesc type = MethodType.methodType(void.class, member.getParameterTypes()).describeConstable()
        .orElseThrow();
    return (member instanceof Constructor<?> ? "new" : member.getName()) + Policy.parameters(type);
  }
}
