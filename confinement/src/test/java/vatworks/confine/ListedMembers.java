package vatworks.confine;

import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What there is of the classes that a policy lists, as reflection has it.
final class ListedMembers {

  private final Policy policy;

  ListedMembers(Policy policy) {
    this.policy = policy;
  }

  /// All classes that a vat may name and that are the host's.
  void forEach(BiConsumer<Class<?>, ClassRuling.Listed> consumer) {
    for (Map.Entry<String, ClassRuling> entry : policy.classes().entrySet()) {
      if (entry.getValue() instanceof ClassRuling.Listed listed
          && HostMembers.type(entry.getKey()).isPresent()) {
        consumer.accept(World.hostClass(entry.getKey()), listed);
      }
    }
  }

  /// All that can be called of a class, but what another class that the policy lists declares.
  List<Executable> members(Class<?> type) {
    List<Executable> found = new ArrayList<>();
    Arrays.stream(type.getMethods()).filter(it -> it.getDeclaringClass() == type || !isListed(it))
        .filter(it -> !isHidden(it, type)).forEach(found::add);
    Arrays.stream(type.getDeclaredMethods()).filter(it -> Modifier.isProtected(it.getModifiers()))
        .forEach(found::add);
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor.getModifiers())) {
        found.add(constructor);
      }
    }
    found.removeIf(
        it -> it.getDeclaringClass() != type && it.getDeclaringClass().isInterface()
            && Modifier.isStatic(it.getModifiers()));
    return found;
  }

  List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields()).filter(it -> isOpen(it.getModifiers())).toList();
  }

  static String name(Executable member) {
    return member instanceof Constructor ? ConstantDescs.INIT_NAME : member.getName();
  }

  /// As the policy has it: `indexOf(String, int)`.
  static String key(Executable member) {
    String name = member instanceof Constructor ? "new" : member.getName();
    return name + Policy.parameters(descriptor(member));
  }

  static MethodTypeDesc descriptor(Executable member) {
    Class<?> returned = member instanceof Method method ? method.getReturnType() : void.class;
    return MethodTypeDesc.of(
        returned.describeConstable().get(),
        Arrays.stream(member.getParameterTypes()).map(it -> it.describeConstable().get()).toList());
  }

  /// All that its descriptor names.
  static Stream<Class<?>> types(Executable member) {
    Class<?> returned = member instanceof Method method ? method.getReturnType() : void.class;
    return Stream.concat(
        Stream.of(returned), Arrays.stream(member.getParameterTypes()));
  }

  private boolean isListed(Method method) {
    return policy.classes().get(
        Names.internal(method.getDeclaringClass().getName())) instanceof ClassRuling.Listed;
  }

  // A bridge, or a static method, in place of which the class has its own.
  private static boolean isHidden(Method method, Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(
            it -> !it.equals(method) && !it.isBridge() && it.getName().equals(method.getName())
                && Arrays.equals(it.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
