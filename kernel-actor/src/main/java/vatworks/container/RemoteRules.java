package vatworks.container;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/// Adds an error of its own, in javac's form, where an interface that extends `vatworks.vow.Remote` has a
/// method that cannot be sent as a message, and where what `E(x)` answers is taken for a class.
///
/// A message names its method alone, and is answered by a vow or not at all. So such an interface's methods
/// return `Vow<T>` or `void`, have distinct names and no type variables of their own. A default method is one
/// like any other: it can be sent, and runs where the object is. Static and private methods are no concern.
final class RemoteRules extends TreePathScanner<Void, CompilationUnitTree> {

  private final Trees trees;
  private final Types types;

  RemoteRules(JavacTask task) {
    trees = Trees.instance(task);
    types = task.getTypes();
  }

  @Override
  public Void visitClass(ClassTree tree, CompilationUnitTree file) {
    if (trees.getElement(getCurrentPath()) instanceof TypeElement type && isRemote(type)) {
      if (type.getKind() == ElementKind.INTERFACE) {
        methods(type).forEach(method -> requireSendable(type, method, file));
        type.getInterfaces().forEach(parent -> requireRemote(type, parent, tree, file));
      }
      requireDistinctNames(type, tree, file);
    }
    return super.visitClass(tree, file);
  }

  private void requireSendable(TypeElement type, ExecutableElement method, CompilationUnitTree file) {
    Tree tree = trees.getTree(method);
    TypeMirror result = method.getReturnType();
    if (!method.getTypeParameters().isEmpty()) {
      error(
          named(method) + " has type variables of its own: a method of an interface that extends Remote has"
              + " none, as a message names none",
          tree, file);
    } else if (!isVow(result) && result.getKind() != TypeKind.VOID && result.getKind() != TypeKind.ERROR) {
      error(
          named(method) + " returns " + simple(result) + ": a method of " + type.getSimpleName()
              + ", which extends Remote, returns Vow<T>, or void for a message without an answer",
          tree, file);
    }
  }

  // Others' methods could be called on a presence, but not sent.
  private void requireRemote(TypeElement type, TypeMirror parent, Tree tree, CompilationUnitTree file) {
    TypeElement extended = (TypeElement) types.asElement(parent);
    if (!isRemote(extended) && allMethods(extended).findAny().isPresent()) {
      error(
          type.getSimpleName() + " extends " + extended.getSimpleName()
              + ", which does not extend Remote: an interface that extends Remote has no methods of others",
          tree, file);
    }
  }

  private Stream<ExecutableElement> allMethods(TypeElement type) {
    return closure(type).stream().flatMap(any -> methods(any).stream());
  }

  private void requireDistinctNames(TypeElement type, Tree tree, CompilationUnitTree file) {
    List<ExecutableElement> known = new ArrayList<>();
    for (TypeElement from : remoteInterfaces(type)) {
      for (ExecutableElement method : methods(from)) {
        Optional<ExecutableElement> other = known.stream().filter(it -> isOther(type, it, method))
            .findFirst();
        if (other.isPresent() && !isToldOf(type, method, other.get())) {
          error(
              type.getSimpleName() + " has two methods named " + method.getSimpleName() + ", "
                  + signature(other.get()) + " and " + signature(method)
                  + ": expected distinct names, as a message names its method by nothing else",
              ownTree(type, tree, method, other.get()), file);
        }
        known.add(method);
      }
    }
  }

  private Tree ownTree(TypeElement type, Tree otherwise, ExecutableElement... methods) {
    for (ExecutableElement method : methods) {
      if (method.getEnclosingElement().equals(type)) {
        return trees.getTree(method);
      }
    }
    return otherwise;
  }

  private boolean isOther(TypeElement type, ExecutableElement a, ExecutableElement b) {
    if (!a.getSimpleName().equals(b.getSimpleName())) {
      return false;
    }
    DeclaredType in = (DeclaredType) type.asType();
    ExecutableType inA = (ExecutableType) types.asMemberOf(in, a);
    ExecutableType inB = (ExecutableType) types.asMemberOf(in, b);
    return !types.isSubsignature(inA, inB) && !types.isSubsignature(inB, inA);
  }

  // Of an interface that this one extends, which has both methods.
  private boolean isToldOf(TypeElement type, ExecutableElement a, ExecutableElement b) {
    for (TypeMirror parent : types.directSupertypes(type.asType())) {
      Set<TypeElement> above = closure((TypeElement) types.asElement(parent));
      if (above.contains(a.getEnclosingElement()) && above.contains(b.getEnclosingElement())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, CompilationUnitTree file) {
    if (tree.getArguments().size() == 1
        && trees.getElement(getCurrentPath()) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("E")
        && method.getEnclosingElement() instanceof TypeElement owner
        && isNamed(owner, "E")) {
      requireInterface(tree, trees.getTypeMirror(getCurrentPath()), file);
    }
    return super.visitMethodInvocation(tree, file);
  }

  private void requireInterface(MethodInvocationTree tree, TypeMirror inferred, CompilationUnitTree file) {
    if (types.asElement(types.erasure(inferred)) instanceof TypeElement type && type.getKind().isClass()) {
      String remotes = remoteInterfaces(type).stream()
          .map(it -> "E(" + tree.getArguments().getFirst() + ", " + it.getSimpleName() + ".class)")
          .collect(Collectors.joining(" or "));
      error(
          "what E answers has x's interfaces, and is taken for the class " + type.getSimpleName()
              + " here: expected " + remotes,
          tree, file);
    }
  }

  private List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(it -> !it.getModifiers().contains(Modifier.STATIC))
        .filter(it -> !it.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  // The type itself, if it is one, and every interface above it, each before those that it extends.
  private List<TypeElement> remoteInterfaces(TypeElement type) {
    return closure(type).stream()
        .filter(it -> it.getKind() == ElementKind.INTERFACE && isRemote(it) && !isNamed(it, "Remote"))
        .toList();
  }

  private Set<TypeElement> closure(TypeElement type) {
    Set<TypeElement> closure = new LinkedHashSet<>();
    collect(type, closure);
    return closure;
  }

  private void collect(TypeElement type, Set<TypeElement> closure) {
    if (!type.getQualifiedName().contentEquals("java.lang.Object") && closure.add(type)) {
      types.directSupertypes(type.asType())
          .forEach(parent -> collect((TypeElement) types.asElement(parent), closure));
    }
  }

  private boolean isRemote(TypeElement type) {
    return closure(type).stream().anyMatch(it -> isNamed(it, "Remote"));
  }

  // By name: where sources are not sound, javac may not answer what it is asked for by itself.
  private static boolean isNamed(TypeElement type, String userspaceName) {
    return type.getQualifiedName().contentEquals("vatworks.vow." + userspaceName);
  }

  private boolean isVow(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && isNamed(element, "Vow")
        && !declared.getTypeArguments().isEmpty();
  }

  private static String named(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
  }

  private static String signature(ExecutableElement method) {
    return named(method) + method.getParameters().stream()
        .map(it -> simple(it.asType()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  // Without packages: java.util.List<bank.Account> is List<Account>.
  private static String simple(TypeMirror type) {
    return type.toString().replaceAll("\\b(?:\\w+\\.)+(?=\\w)", "");
  }

  private void error(String message, Tree tree, CompilationUnitTree file) {
    trees.printMessage(Diagnostic.Kind.ERROR, message, tree, file);
  }
}
