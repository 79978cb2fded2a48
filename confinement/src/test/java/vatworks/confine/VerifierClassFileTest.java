package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What no compiler would write, and a vat's class files could have in them all the same.
class VerifierClassFileTest {

  private static final ClassDesc INDEX = ClassDesc.of("Index");
  private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");

  @Test
  void whatIsNotAClassFileIsNamedAsSuch() {
    assertThat(lines(Map.of("bot.Index", new byte[0]))).singleElement().asString()
        .startsWith("bot/Index.java: Index is not a class file that javac wrote: ");
    assertThat(lines(Map.of("Index", "class Index {}".getBytes()))).singleElement().asString()
        .startsWith("Index.java: Index is not a class file that javac wrote: ");
    byte[] whole = built(_ -> {
    });
    assertThat(lines(Map.of("Index", Arrays.copyOf(whole, whole.length - 1)))).isNotEmpty();
  }

  @Test
  void aClassIsOfAVersionThatTheContainerRuns() {
    int newest = ClassFile.latestMajorVersion();
    assertThat(versions(61, 0)).isEmpty();
    assertThat(versions(newest, 0)).isEmpty();
    assertThat(versions(60, 0)).singleElement().asString()
        .startsWith("Index.java: Index is of class file version 60.0: compile it for Java 17 to ");
    assertThat(versions(newest + 1, 0)).hasSize(1);
    assertThat(versions(newest, 65535)).hasSize(1);
  }

  private static List<String> versions(int major, int minor) {
    return lines(built(made -> made.withVersion(major, minor)));
  }

  @Test
  void aClassIsTheOneThatItIsGivenAs() {
    byte[] index = built(_ -> {
    });

    assertThat(lines(Map.of("Other", index))).singleElement().asString()
        .startsWith("Other.java: Other is named Index within: ");
  }

  @Test
  void constantsAreNotMadeAtRunTime() {
    DirectMethodHandleDesc bootstrap = MethodHandleDesc.ofMethod(
        DirectMethodHandleDesc.Kind.STATIC, ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
        "nullConstant",
        MethodTypeDesc.of(
            CD_Object, ConstantDescs.CD_MethodHandles_Lookup, CD_String, ConstantDescs.CD_Class));

    assertRejected(
        code -> code.loadConstant(DynamicConstantDesc.ofNamed(bootstrap, "it", CD_Object)).pop().return_(),
        "Index.java: Index.run has a constant that is made at run time: ");
  }

  @Test
  void methodHandlesAreNoConstants() {
    DirectMethodHandleDesc exit = MethodHandleDesc.ofMethod(
        DirectMethodHandleDesc.Kind.STATIC, SYSTEM, "exit", MethodTypeDesc.of(CD_void, CD_int));

    assertRejected(
        code -> code.loadConstant(exit).pop().return_(),
        "Index.java: Index.run has a constant that is made at run time: ");
    assertRejected(
        code -> code.loadConstant(MTD_void).pop().return_(),
        "Index.java: Index.run has a constant that is made at run time: ");
  }

  @Test
  void callsAreLinkedInTheWaysOfJavac() {
    DirectMethodHandleDesc own = ConstantDescs.ofCallsiteBootstrap(
        INDEX, "link", ClassDesc.of("java.lang.invoke.CallSite"));

    assertRejected(
        code -> code.invokedynamic(DynamicCallSiteDesc.of(own, "it", MTD_void)).return_(),
        "Index.java: Index.run has calls linked at run time by Index.link: ");
  }

  // Whether the target may be called is one thing; that it fits is another.
  @Test
  void aLambdaCallsOnlyWhatTheVatCould() {
    assertRejected(
        code -> code.invokedynamic(lambda(SYSTEM, "gc", "java.lang.Runnable")).pop().return_(),
        "Index.java: Index.run uses java.lang.System.gc(): ");
    assertRejected(
        code -> code.invokedynamic(lambda(INDEX, "run", "java.util.concurrent.Executor")).pop().return_(),
        "Index.java: Index.run uses java.util.concurrent.Executor: ");
    assertRejected(
        code -> code.invokedynamic(lambda(INDEX, "run", "java.lang.CharSequence")).pop().return_(),
        "Index.java: Index.run links a call at run time in no way that javac does: ");
  }

  private static DynamicCallSiteDesc lambda(ClassDesc owner, String target, String type) {
    DirectMethodHandleDesc metafactory = ConstantDescs.ofCallsiteBootstrap(
        ClassDesc.of("java.lang.invoke.LambdaMetafactory"), "metafactory",
        ClassDesc.of("java.lang.invoke.CallSite"), ConstantDescs.CD_MethodType, CD_MethodHandle,
        ConstantDescs.CD_MethodType);
    return DynamicCallSiteDesc.of(
        metafactory, "run", MethodTypeDesc.of(ClassDesc.of(type)), MTD_void,
        MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, owner, target, MTD_void), MTD_void);
  }

  @Test
  void whatIsInTheConstantPoolIsNamedEvenIfNothingUsesIt() {
    byte[] index = built(
        made -> made.constantPool().methodRefEntry(SYSTEM, "exit", MethodTypeDesc.of(CD_void, CD_int)));

    assertThat(lines(index)).singleElement().asString()
        .startsWith("Index.java: Index uses java.lang.System.exit(int): ");
  }

  @Test
  void whatNothingDeclaresIsNotUsed() {
    assertRejected(
        code -> code.invokestatic(INDEX, "nothing", MTD_void).return_(),
        "Index.java: Index.run uses Index.nothing(): what a vat runs is compiled all together");
    assertRejected(
        code -> code.invokestatic(ClassDesc.of("java.lang.Math"), "nothing", MTD_void).return_(),
        "Index.java: Index.run uses java.lang.Math.nothing(): ");
    assertRejected(
        code -> code.new_(ClassDesc.of("Missing")).pop().return_(),
        "Index.java: Index.run uses Missing: ");
  }

  @Test
  void whatIsOfAnObjectIsNotUsedAsAStaticOne() {
    assertRejected(
        code -> code.loadConstant("x").invokestatic(CD_String, "length", MethodTypeDesc.of(CD_int)).pop()
            .return_(),
        "Index.java: Index.run uses java.lang.String.length() as a static one: ");
  }

  @Test
  void anArrayIsClonedAndAskedNothingElse() {
    ClassDesc ints = CD_int.arrayType();

    assertRejected(
        code -> code.loadConstant(2).newarray(TypeKind.INT)
            .invokevirtual(ints, "clone", MethodTypeDesc.of(CD_Object)).pop().return_());
    assertRejected(
        code -> code.loadConstant(2).newarray(TypeKind.INT)
            .invokevirtual(ints, "notify", MTD_void).return_(),
        "Index.java: Index.run uses java.lang.Object.notify(): a vat has one thread");
  }

  @Test
  void aMethodIsNotTooLongToBeMetered() {
    Consumer<CodeBuilder> long1 = code -> {
      for (int i = 0; i < 19_998; i++) {
        code.nop();
      }
      code.nop().return_();
    };
    Consumer<CodeBuilder> long2 = code -> {
      code.nop();
      long1.accept(code);
    };

    assertRejected(long1);
    assertRejected(
        long2, "Index.java: Index.run is 20001 bytes of code: a method has at most 20000: write several");
  }

  @Test
  void aMethodIsNotTooLongOnceItIsMetered() {
    assertRejected(code -> {
      for (int i = 0; i < 2_000; i++) {
        code.loadConstant("a").loadConstant("b")
            .invokevirtual(CD_String, "indexOf", MethodTypeDesc.of(CD_int, CD_String)).pop();
      }
      code.return_();
    }, "Index.java: Index.run is too long once it is metered: write several methods");
  }

  @Test
  void handlersDoNotCutEachOtherUpWithoutEnd() {
    assertRejected(code -> {
      Label start = code.newBoundLabel();
      Label[] handlers = new Label[120];
      code.nop().return_();
      for (int i = 0; i < handlers.length; i++) {
        handlers[i] = code.newBoundLabel();
        code.pop().return_();
      }
      Label end = code.newBoundLabel();
      for (Label handler : handlers) {
        code.exceptionCatchAll(start, end, handler);
      }
    }, "Index.java: Index.run catches exceptions in too many places: write several methods");
  }

  @Test
  void anOldInstructionIsNotRun() {
    byte[] old = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(
        INDEX, made -> made.withVersion(49, 0).withMethodBody(
            "run", MTD_void, ClassFile.ACC_STATIC, CodeBuilder::return_));

    assertThat(lines(old)).singleElement().asString().contains("is of class file version 49.0");
  }

  @Test
  void whatTheJvmWouldNotLoadIsRefusedBefore() {
    byte[] forged = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(
        INDEX, made -> made.withMethodBody(
            "run", MethodTypeDesc.of(CD_Object), ClassFile.ACC_STATIC, code -> code.iconst_1().areturn()));

    assertThat(lines(forged)).singleElement().asString()
        .startsWith("Index.java: Index is not a class file that javac wrote: ");
  }

  @Test
  void noClassIsAboveItself() {
    ClassDesc other = ClassDesc.of("Other");
    Map<String, byte[]> classes = Map.of(
        "Index", built(made -> made.withSuperclass(other)),
        "Other", ClassFile.of().build(other, made -> made.withSuperclass(INDEX)));

    assertThat(lines(classes)).containsExactly(
        "Index.java: Index is above itself: a vat's classes are what javac makes of its sources",
        "Other.java: Other is above itself: a vat's classes are what javac makes of its sources");
  }

  @Test
  void anInterfaceExtendsNoClass() {
    byte[] own = built(
        made -> made.withFlags(ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT).withSuperclass(INDEX));

    assertThat(lines(own)).containsExactly(
        "Index.java: Index is an interface that extends the class Index: "
            + "a vat's classes are what javac makes of its sources");
  }

  @Test
  void aHierarchyIsNoDeeperThanAnyoneWrites() {
    Map<String, byte[]> classes = new HashMap<>();
    classes.put("C0", ClassFile.of().build(ClassDesc.of("C0"), _ -> {
    }));
    for (int i = 1; i <= 100; i++) {
      ClassDesc above = ClassDesc.of("C" + (i - 1));
      classes.put(
          "C" + i, ClassFile.of().build(ClassDesc.of("C" + i), made -> made.withSuperclass(above)));
    }

    assertThat(lines(classes)).allMatch(it -> it.contains("classes and interfaces above it")).isNotEmpty();
    classes.keySet().removeIf(it -> it.length() == 3 || it.equals("C99") || it.equals("C100"));
    classes.remove("C100");
    assertThat(lines(classes)).isEmpty();
  }

  // Their private members would be open to each other, and they are loaded together.
  @Test
  void classesAreNestedWithEachOtherOrNotAtAll() {
    byte[] host = built(made -> made.with(NestMembersAttribute.ofSymbols(ClassDesc.of("Index$Inner"))));
    byte[] guest = built(made -> made.with(NestHostAttribute.of(ClassDesc.of("Missing"))));

    assertThat(lines(host)).singleElement().asString().startsWith("Index.java: Index is nested with classes");
    assertThat(lines(guest)).singleElement().asString()
        .startsWith("Index.java: Index is nested with classes");
  }

  @Test
  void namesAreThoseOfJava() {
    byte[] named = built(
        made -> made.withField("a\nb", CD_int, 0).withMethodBody(
            "c;d".replace(';', '-'), MTD_void, ClassFile.ACC_STATIC, CodeBuilder::return_));

    assertThat(lines(named)).containsExactly(
        "Index.java: Index has the name \"a?b\": a vat's classes are what javac makes of its sources",
        "Index.java: Index.c-d has the name \"c-d\": a vat's classes are what javac makes of its sources");
  }

  @Test
  void aVatIsNotLargerThanAnyoneWrites() {
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i <= 2_000; i++) {
      classes.put("C" + i, new byte[0]);
    }

    assertThat(lines(classes)).containsExactly(
        "C0.java: C0 is one of 2001 classes: a vat has at most 2000");
    assertThat(lines(Map.of("Index", new byte[(1 << 20) + 1]))).containsExactly(
        "Index.java: Index is a class file of 1048577 bytes: one has at most 1048576: write several classes");
    Map<String, byte[]> large = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      large.put("C" + i, new byte[1 << 20]);
    }
    assertThat(lines(large)).containsExactly(
        "C0.java: C0 is one of classes of 9437184 bytes: a vat's have at most 8388608 together");
  }

  private static byte[] built(Consumer<ClassBuilder> content) {
    return ClassFile.of().build(INDEX, made -> {
      made.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER);
      made.withMethodBody(
          INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC,
          code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
      content.accept(made);
    });
  }

  private static void assertRejected(Consumer<CodeBuilder> code, String... beginnings) {
    List<String> found = lines(
        built(made -> made.withMethodBody("run", MTD_void, ClassFile.ACC_STATIC, code)));
    assertThat(found).as(String.join("\n", found)).hasSize(beginnings.length);
    for (int i = 0; i < beginnings.length; i++) {
      assertThat(found.get(i)).startsWith(beginnings[i]);
    }
  }

  private static List<String> lines(byte[] index) {
    return lines(Map.of("Index", index));
  }

  private static List<String> lines(Map<String, byte[]> classes) {
    return Verifier.check(classes, Map.of()).stream().map(Rejection::toString).toList();
  }
}
