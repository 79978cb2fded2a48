package vatworks.container;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import vatworks.container.Compilation.Declared;

/// Watches a compilation: notes what the sources declare, and adds an error of its own, in javac's form,
/// where they name a class of the platform that the vat's loader will not show, such as `javax.swing.JFrame`.
/// Without it such a vat would start, and be terminated once it got there. So with the [RemoteRules].
final class SourceRules implements TaskListener {

  private final JavacTask task;
  private final String folder;
  private final Trees trees;
  private final List<Declared> declared = new ArrayList<>();
  private final Map<CompilationUnitTree, Set<String>> told = new HashMap<>();

  /// @param folder what the paths of the sources begin with
  SourceRules(JavacTask task, String folder) {
    this.task = task;
    this.folder = folder;
    this.trees = Trees.instance(task);
  }

  /// The top-level classes that were declared, in the order of the sources.
  List<Declared> declared() {
    return List.copyOf(declared);
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      noteDeclared(event.getCompilationUnit());
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      requireVisible(event.getCompilationUnit(), event.getTypeElement());
      requireSendable(event.getCompilationUnit(), event.getTypeElement());
    }
  }

  private void noteDeclared(CompilationUnitTree file) {
    String packageName = file.getPackageName() == null ? "" : file.getPackageName().toString();
    for (Tree tree : file.getTypeDecls()) {
      if (tree instanceof ClassTree type) {
        String path = file.getSourceFile().getName().substring(folder.length());
        declared.add(new Declared(packageName, type.getSimpleName().toString(), path));
      }
    }
  }

  private void requireVisible(CompilationUnitTree file, TypeElement type) {
    boolean first = !told.containsKey(file);
    HiddenTypes scanner = new HiddenTypes(told.computeIfAbsent(file, any -> new HashSet<>()));
    if (first) {
      for (Tree imported : file.getImports()) {
        scanner.scan(new TreePath(new TreePath(file), imported), file);
      }
    }
    TreePath path = trees.getPath(type);
    if (path != null) {
      scanner.scan(path, file);
    }
  }

  private void requireSendable(CompilationUnitTree file, TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path != null) {
      new RemoteRules(task).scan(path, file);
    }
  }

  private boolean isHidden(TypeElement type) {
    Elements elements = task.getElements();
    ModuleElement module = elements.getModuleOf(type);
    // What is in no named module came from the sources, from shared or from vat-api.
    return type.asType().getKind() == TypeKind.DECLARED
        && module != null
        && !module.isUnnamed()
        && !elements.getPackageOf(type).getQualifiedName().toString().startsWith("java.");
  }

  private final class HiddenTypes extends TreePathScanner<Void, CompilationUnitTree> {

    private final Set<String> known;

    HiddenTypes(Set<String> known) {
      this.known = known;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, CompilationUnitTree file) {
      check(tree, file);
      return super.visitIdentifier(tree, file);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, CompilationUnitTree file) {
      check(tree, file);
      return super.visitMemberSelect(tree, file);
    }

    private void check(Tree tree, CompilationUnitTree file) {
      if (trees.getElement(getCurrentPath()) instanceof TypeElement type && isHidden(type)) {
        String name = type.getQualifiedName().toString();
        if (known.add(name)) {
          trees.printMessage(
              Diagnostic.Kind.ERROR,
              name + " is hidden from vats: expected java.*, vatworks.vat, vatworks.vow, or classes of the basedir",
              tree,
              file);
        }
      }
    }
  }
}
