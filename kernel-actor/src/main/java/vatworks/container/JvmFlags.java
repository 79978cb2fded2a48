package vatworks.container;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How the JVM was started, as far as confined vats depend on it: where it is wrong they could break out, or
/// would be told something else of their own mistakes than elsewhere, and their history would not be repeated.
///
/// What is only a matter of speed is left out, and so is what vats do not notice: compilers, collectors,
/// assertions, the locale.
final class JvmFlags {

  /// A flag of the JVM's.
  ///
  /// @param wanted its value, as the JVM tells it
  /// @param why what else would differ
  private record Flag(String name, String wanted, String why) {

    String problem(String found) {
      String option = switch (wanted) {
        case "true" -> "-XX:+" + name;
        case "false" -> "-XX:-" + name;
        default -> "-XX:" + name + "=" + wanted;
      };
      return name + " is " + found + ", expected " + wanted + " (" + option + "), for else " + why;
    }
  }

  private static final List<Flag> FLAGS = List.of(
      new Flag(
          "OmitStackTraceInFastThrow", "false", "exceptions lose their messages once code is compiled"),
      new Flag("ShowCodeDetailsInExceptionMessages", "true", "the journal says less of null pointers"),
      new Flag("StackTraceInThrowable", "true", "the journal names no lines"),
      new Flag("MaxJavaStackTraceDepth", "1024", "the journal may name other lines"));
  private static final String CACHE = "numbers over 127 are boxed once and for all, expected each anew "
      + "(-XX:AutoBoxCacheMax=128, and no java.lang.Integer.IntegerCache.high), for else == differs";
  private static final String VERIFIER = "classes are not verified, expected that they are "
      + "(-XX:+BytecodeVerificationRemote, and no -Xverify:none), for else nothing confines a vat";
  private static final int NOT_CACHED = 128;

  /// Found once: no flag of these changes while the JVM runs, but by somebody's own hand.
  private static final class Found {
    private static final List<String> PROBLEMS = problems();
  }

  private JvmFlags() {}

  /// Sees to it that confined vats may run.
  ///
  /// @throws ContainerException if they may not, naming each flag, its value, and what it should be
  static void requireFit() {
    if (!Found.PROBLEMS.isEmpty()) {
      throw new ContainerException(
          "confined vats cannot run in a JVM that was started like this: "
              + String.join("; ", Found.PROBLEMS));
    }
  }

  private static List<String> problems() {
    HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    List<String> problems = new ArrayList<>();
    for (Flag flag : FLAGS) {
      String found = jvm.getVMOption(flag.name).getValue();
      if (!found.equals(flag.wanted)) {
        problems.add(flag.problem(found));
      }
    }
    // There is more than one way to set this, and not all can be asked for.
    if ((Object) Integer.valueOf(NOT_CACHED) == (Object) Integer.valueOf(NOT_CACHED)) {
      problems.add(CACHE);
    }
    if (!verifies()) {
      problems.add(VERIFIER);
    }
    return problems;
  }

  // Nor can this: whether it is on is seen from what becomes of a class that answers a text as a number.
  private static boolean verifies() {
    ClassDesc name = ClassDesc.of("Unverifiable");
    byte[] bytes = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(
        name,
        made -> made.withMethodBody(
            "answer", MethodTypeDesc.of(ConstantDescs.CD_int), ClassFile.ACC_STATIC,
            code -> code.ldc("text").ireturn()));
    ClassLoader loader = new ClassLoader(null) {
      @Override
      protected Class<?> findClass(String wanted) {
        return defineClass(wanted, bytes, 0, bytes.length);
      }
    };
    try {
      Class.forName("Unverifiable", true, loader);
      return false;
    } catch (VerifyError e) {
      return true;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class that its loader has is not found", e);
    }
  }
}
