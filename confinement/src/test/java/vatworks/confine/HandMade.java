package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Writes class files that no compiler would. Each is of a class [#NAME], a `Supplier` with a `get()`, unless
/// something else is said.
final class HandMade {

  static final String NAME = "Forged";
  static final ClassDesc FORGED = ClassDesc.of(NAME);
  static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
  static final ClassDesc METER = ClassDesc.of("vatworks.meter.Meter");
  static final MethodTypeDesc GET = MethodTypeDesc.of(CD_Object);
  static final MethodTypeDesc INT_TO_VOID = MethodTypeDesc.of(CD_void, CD_int);

  private static final ClassDesc SUPPLIER = ClassDesc.of("java.util.function.Supplier");

  // Stack maps are left out, and dead code is left in: what is wrong is to stay wrong.
  private static final ClassFile AS_IT_IS = ClassFile.of(
      ClassFile.StackMapsOption.DROP_STACK_MAPS, ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
      ClassFile.ShortJumpsOption.FAIL_ON_SHORT_JUMPS);

  private HandMade() {}

  /// With that code as its `get()`, and stack maps.
  static byte[] get(Consumer<? super CodeBuilder> code) {
    return with(it -> getMethod(it, code));
  }

  /// With that code as its `get()`, without stack maps.
  static byte[] getAsItIs(Consumer<? super CodeBuilder> code) {
    return asItIs(FORGED, it -> {
      constructor(it);
      getMethod(it, code);
    });
  }

  /// With a constructor that does nothing, and what is added to it.
  static byte[] with(Consumer<? super ClassBuilder> more) {
    return named(FORGED, it -> {
      constructor(it);
      more.accept(it);
    });
  }

  /// Of any name, and with nothing in it but what is added.
  static byte[] named(ClassDesc name, Consumer<? super ClassBuilder> more) {
    return ClassFile.of().build(name, it -> more.accept(begun(it)));
  }

  /// Likewise, without stack maps.
  static byte[] asItIs(ClassDesc name, Consumer<? super ClassBuilder> more) {
    return AS_IT_IS.build(name, it -> more.accept(begun(it)));
  }

  private static ClassBuilder begun(ClassBuilder it) {
    return it.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER).withInterfaceSymbols(SUPPLIER);
  }

  static void getMethod(ClassBuilder it, Consumer<? super CodeBuilder> code) {
    it.withMethodBody("get", GET, ClassFile.ACC_PUBLIC, code);
  }

  static void constructor(ClassBuilder it) {
    it.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC,
        code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
  }

  /// Returns a text, to be the end of any `get()`.
  static void done(CodeBuilder code) {
    code.ldc("done").areturn();
  }

  static void exit(CodeBuilder code) {
    code.iconst_1().invokestatic(SYSTEM, "exit", INT_TO_VOID);
  }

  static void throwNull(CodeBuilder code) {
    code.aconst_null().checkcast(CD_Throwable).athrow();
  }

  /// The bytes of a class, with one run of them, which must be there once, in place of another.
  static byte[] patched(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new AssertionError("the bytes to patch are there " + (at < 0 ? "never" : "twice"));
    }
    String patched = text.substring(0, at) + to + text.substring(at + from.length());
    return patched.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// With another version.
  static byte[] versioned(int major, int minor) {
    byte[] bytes = get(HandMade::done);
    bytes[4] = (byte) (minor >> 8);
    bytes[5] = (byte) minor;
    bytes[6] = (byte) (major >> 8);
    bytes[7] = (byte) major;
    return bytes;
  }

  /// Runs a class file, and asserts what becomes of it.
  static void expect(String expectation, byte[] bytes) {
    run(List.of(expectation), bytes);
  }

  /// Runs a class file, and asserts that one of these becomes of it, and the same the second time.
  ///
  /// @param expectations as in the corpus, or `notRun`
  static void run(List<String> expectations, byte[] bytes) {
    run(expectations, Map.of(NAME, bytes));
  }

  /// Likewise, of several.
  static void run(List<String> expectations, Map<String, byte[]> classes) {
    Cell.Run run = Cell.run(NAME, classes, Cell.SMALL);
    List<Expectation> parsed = expectations.stream().map(HandMade::expectation).toList();
    assertThat(parsed).as("what is expected of one that " + run.outcome())
        .anyMatch(it -> it.isMetBy(run.outcome()));
    assertThat(run.processor()).isLessThan(Cell.LIMIT);
    assertThat(Cell.run(NAME, classes, Cell.SMALL).outcome()).isEqualTo(run.outcome());
  }

  private static Expectation expectation(String text) {
    return text.equals("notRun") ? new Expectation.NotRun() : Expectation.parse(text).getFirst();
  }
}
