package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The library has what the policy says that it has.
class LibraryPolicyTest {

  private final Policy policy = Policy.standard();
  private final ListedMembers listed = new ListedMembers(policy);
  private final Set<String> wrong = new TreeSet<>();

  @Test
  void everyMemberThatTheLibrarysClassesLackIsRefusedWithAdvice() {
    HostMembers host = new HostMembers(policy);
    policy.classes().forEach((name, ruling) -> {
      if (ruling instanceof ClassRuling.Is) {
        Class<?> type = World.hostClass(name);
        for (Executable member : listed.members(type)) {
          MethodTypeDesc descriptor = ListedMembers.descriptor(member);
          boolean isThere = host.of(name)
              .containsKey(ListedMembers.name(member) + descriptor.descriptorString());
          if (!isThere
              && !(policy.method(name, ListedMembers.name(member), descriptor) instanceof Ruling.Refused)) {
            wrong.add(type.getName() + "." + ListedMembers.key(member));
          }
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyReplacementIsThere() {
    listed.forEach((type, _) -> {
      for (Executable member : listed.members(type)) {
        MethodTypeDesc descriptor = ListedMembers.descriptor(member);
        if (policy.method(Names.internal(type.getName()), ListedMembers.name(member),
            descriptor) instanceof Ruling.Replaced replaced) {
          boolean isStatic = Modifier.isStatic(member.getModifiers());
          List<MethodTypeDesc> found = replacements(replaced).stream()
              .filter(it -> it.parameterCount() == descriptor.parameterCount() + (isStatic ? 0 : 1))
              .filter(
                  it -> it.parameterList().subList(isStatic ? 0 : 1, it.parameterCount())
                      .equals(descriptor.parameterList()))
              .toList();
          if (found.isEmpty()) {
            wrong.add(type.getName() + "." + ListedMembers.key(member) + " by " + replaced.owner() + "."
                + replaced.name());
          }
        }
      }
    });

    assertThat(wrong).isEmpty();
  }

  // With the library's classes under the names that they stand behind.
  private List<MethodTypeDesc> replacements(Ruling.Replaced replaced) {
    Map<String, HostMembers.Member> members = new HostMembers(policy).ofLibrary(replaced.owner());
    return members.entrySet().stream()
        .filter(it -> it.getValue().isStatic() && it.getKey().startsWith(replaced.name() + "("))
        .map(it -> MethodTypeDesc.ofDescriptor(it.getKey().substring(replaced.name().length())))
        .toList();
  }
}
