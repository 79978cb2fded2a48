package vatworks.confine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import vatworks.confine.Grammar.Part;
import vatworks.confine.Grammar.Template;
import vatworks.confine.RandomScope.Level;
import vatworks.confine.RandomScope.Method;
import vatworks.confine.RandomScope.Use;
import vatworks.confine.RandomScope.Variable;

/// Writes a program that uses much of the language and does nothing sensible: the same for the same seed.
///
/// It is a class `Main` of a package of its own. What it notes on its way is the result of its `get`. It ends
/// soon: each loop and each method has a bound, and together they take no more than so many steps.
final class RandomProgram {

  private static final Grammar GRAMMAR = Grammar.read("/random/program.grammar");
  // What lambdas are of, and what has no one class: their type is said wherever one stands.
  private static final Set<String> SAID = Set.of(
      "op", "function", "supplier", "predicate", "comparator", "shape", "thing");
  private static final List<String> FIELDS = List.of(
      "int", "long", "double", "char", "byte", "short", "bool", "text", "boxed", "ints", "list", "map",
      "object", "big", "shape", "colour");
  private static final List<String> PARAMETERS = List.of(
      "int", "int", "long", "double", "float", "char", "byte", "bool", "text", "text", "boxed", "ints",
      "list",
      "words", "map", "object", "point", "shape", "colour", "function", "op", "grid");
  private static final List<String> RESULTS = List.of(
      "int", "int", "long", "double", "char", "byte", "bool", "text", "text", "boxed", "ints", "list",
      "object",
      "point", "shape", "big");
  private static final Map<String, Use> USES = Map.of(
      "let", Use.LOCAL, "final", Use.FINAL, "counter", Use.COUNTER);
  private static final int METHODS = 4;
  private static final int LARGE = 120;

  private final SplittableRandom random;
  private final List<Method> methods = new ArrayList<>();
  private final List<Variable> fields = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private RandomScope scope = new RandomScope(
      new Level(List.of(), List.of(), List.of(), "", false, false, false));
  private int names;
  private int size;

  private RandomProgram(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Its source.
  static String source(long seed) {
    return new RandomProgram(seed).source(name(seed));
  }

  /// Its package.
  static String name(long seed) {
    return "p" + Long.toUnsignedString(seed);
  }

  private String source(String name) {
    out.append("""
        package %s;
        import java.math.BigInteger;
        import java.util.*;
        import java.util.function.*;
        public final class Main implements Supplier<Object> {
        static final StringBuilder OUT = new StringBuilder();
        static long noted;
        static int fuel = 1_000;
        """.formatted(name));
    symbol("helpers", 0, 0);
    symbol("types", 1, 1);
    FIELDS.forEach(this::field);
    for (int i = METHODS; i > 0; i--) {
      method("m" + i);
    }
    get();
    out.append("}\n");
    return indented(out.toString());
  }

  private void field(String kind) {
    boolean isStatic = random.nextInt(3) > 0;
    String name = kind + "Field";
    String start = isStatic ? "static " : "";
    out.append("\n").append(start).append(GRAMMAR.type(kind).orElseThrow()).append(' ').append(name)
        .append(";\n").append(start).append("{ try { ").append(name).append(" = ");
    scope = new RandomScope(new Level(fields, List.of(), List.of(), "", false, true, !isStatic));
    if (isStatic) {
      scope.push(Level::alone);
    }
    size = 0;
    symbol(kind, 1, 2);
    out.append("; } catch (RuntimeException it) { note(it); } }");
    fields.add(new Variable(kind, name, isStatic ? Use.FIELD : Use.INSTANCE_FIELD));
  }

  private void method(String name) {
    boolean isStatic = random.nextBoolean();
    boolean isChecked = random.nextInt(4) == 0;
    String result = oneOf(RESULTS);
    List<Variable> parameters = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parameters.add(new Variable(oneOf(PARAMETERS), fresh(), random.nextBoolean() ? Use.FINAL : Use.LOCAL));
    }
    out.append(isStatic ? "\nstatic " : "\n").append(GRAMMAR.type(result).orElseThrow()).append(' ')
        .append(name).append('(');
    parameters.forEach(
        it -> out.append(GRAMMAR.type(it.kind()).orElseThrow()).append(' ').append(it.name()).append(", "));
    out.append("int again)").append(isChecked ? " throws Checked" : "").append(" {\ntick();\n");
    List<String> kinds = parameters.stream().map(Variable::kind).toList();
    List<Method> known = new ArrayList<>(methods);
    known.add(new Method(name, result, kinds, isStatic, isChecked, "again - 1"));
    List<Variable> variables = new ArrayList<>(fields);
    variables.removeIf(it -> isStatic && it.use() == Use.INSTANCE_FIELD);
    variables.addAll(parameters);
    body(new Level(variables, List.of(), known, result, isChecked, true, !isStatic));
    methods.add(new Method(name, result, kinds, isStatic, isChecked, ""));
  }

  private void body(Level level) {
    scope = new RandomScope(level);
    size = 0;
    out.append("if (again <= 0) { return ");
    symbol(level.result(), 0, 0);
    out.append("; }\n");
    statements(3 + random.nextInt(4), 3, 4);
    out.append("return ");
    symbol(level.result(), 1, 2);
    out.append(";\n}\n");
  }

  private void get() {
    out.append("\n@Override public Object get() {\n");
    scope = new RandomScope(new Level(List.of(), List.of(), List.of(), "", true, true, true));
    for (Method method : methods.reversed()) {
      out.append("fuel = 1_000;\ntry { note(\"").append(method.name()).append("\"); show(");
      size = 0;
      call(method, 1, 2);
      out.append("); } catch (Throwable it) { note(it); }\n");
    }
    fields.forEach(it -> out.append("show(").append(it.name()).append(");\n"));
    out.append("return OUT.append(noted).toString();\n}\n");
  }

  /// Puts one template of a symbol down.
  private void symbol(String symbol, int blocks, int terms) {
    size++;
    List<Variable> variables = scope.readable(symbol);
    if (!variables.isEmpty() && random.nextInt(terms <= 0 ? 2 : 5) == 0) {
      out.append(oneOf(variables).name());
      return;
    }
    boolean isSmall = terms <= 0 || size > LARGE;
    int most = isSmall ? GRAMMAR.height(symbol) + (terms == 0 && size <= LARGE ? 1 : 0) : Integer.MAX_VALUE;
    boolean hasBlocks = blocks > 0 && size <= LARGE;
    List<Template> fitting = GRAMMAR.templates(symbol).stream()
        .filter(it -> GRAMMAR.height(it) <= most && it.needs().stream().allMatch(scope::has))
        .filter(it -> hasBlocks || it.parts().stream().noneMatch(RandomProgram::isBlock)).toList();
    if (fitting.isEmpty()) {
      throw new IllegalStateException("nothing to write for " + symbol);
    }
    template(oneOf(fitting), blocks, terms);
  }

  private static boolean isBlock(Part part) {
    return part instanceof Part.Place place && place.word().equals("statements");
  }

  private void template(Template template, int blocks, int terms) {
    String type = GRAMMAR.type(template.symbol()).orElse("");
    boolean isSaid = SAID.contains(template.symbol());
    boolean isLoose = !type.isEmpty() && (template.isLoose() || isSaid);
    boolean isScoped = !template.symbol().equals("declaration");
    List<Variable> declared = new ArrayList<>();
    out.append(isSaid ? "((" + type + ") (" : isLoose ? "(" : "");
    if (isScoped) {
      scope.push(UnaryOperator.identity());
    }
    Map<String, String> bound = new HashMap<>();
    for (Part part : template.parts()) {
      switch (part) {
        case Part.Text(String text) -> out.append(text);
        case Part.Name(String name) -> out.append(bound.computeIfAbsent(name, _ -> fresh()));
        case Part.Brace(boolean opens) -> brace(opens);
        case Part.Place(String word, String kind, String name) when !isScoped && USES.containsKey(word) -> {
          declared.add(new Variable(kind, bound.computeIfAbsent(name, _ -> fresh()), USES.get(word)));
          out.append(declared.getLast().name());
        }
        case Part.Place place -> place(place, bound, blocks, terms);
      }
    }
    if (isScoped) {
      scope.pop();
    }
    declared.forEach(scope::add);
    out.append(isSaid ? "))" : isLoose ? ")" : "");
  }

  private void brace(boolean opens) {
    if (opens) {
      scope.push(UnaryOperator.identity());
      out.append("{");
    } else {
      scope.pop();
      out.append("}");
    }
  }

  private void place(Part.Place place, Map<String, String> bound, int blocks, int terms) {
    switch (place.word()) {
      case "let", "final", "counter" -> {
        String name = bound.computeIfAbsent(place.bound(), _ -> fresh());
        scope.add(new Variable(place.kind(), name, USES.get(place.word())));
        out.append(name);
      }
      case "known" -> scope.add(new Variable(place.kind(), bound.get(place.bound()), Use.FINAL));
      case "set" -> {
        String name = oneOf(scope.assignable(place.kind())).name();
        bound.put(place.bound(), name);
        out.append(name);
      }
      case "capture" -> scope.push(Level::capturing);
      case "guard" -> scope.push(Level::guarding);
      case "alone" -> scope.push(Level::alone);
      case "still" -> scope.push(Level::still);
      case "scope" -> scope.push(UnaryOperator.identity());
      case "end" -> scope.pop();
      case "in" -> scope.now().loops().add(bound.get(place.bound()));
      case "loop" -> out.append(oneOf(scope.now().loops()));
      case "returns" -> scope.become(it -> it.returning(place.kind()));
      case "result" -> symbol(scope.now().result(), blocks - 1, terms - 1);
      case "throws" -> scope.become(Level::checked);
      case "call" -> call(oneOf(scope.callable(place.kind())), blocks, terms - 1);
      case "statements" -> {
        out.append('\n');
        statements(1 + random.nextInt(3), blocks - 1, terms);
      }
      default -> word(place.word(), blocks, terms);
    }
  }

  private void word(String word, int blocks, int terms) {
    if (GRAMMAR.isSymbol(word)) {
      symbol(word, blocks, terms - 1);
      return;
    }
    out.append(RandomLiteral.of(word, random));
  }

  private void call(Method method, int blocks, int terms) {
    out.append(method.name()).append('(');
    for (String kind : method.parameters()) {
      symbol(kind, blocks, terms);
      out.append(", ");
    }
    out.append(method.last().isEmpty() ? Integer.toString(1 + random.nextInt(3)) : method.last()).append(')');
  }

  private void statements(int count, int blocks, int terms) {
    for (int i = 0; i < count; i++) {
      symbol(random.nextInt(3) == 0 ? "declaration" : "statement", blocks,
          Math.min(terms, 1 + random.nextInt(4)));
      out.append('\n');
    }
  }

  private String fresh() {
    return "v" + ++names;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  // Each line as far in as there are braces around it: what it says is to be read when something went wrong.
  private static String indented(String source) {
    StringBuilder made = new StringBuilder();
    int depth = 0;
    for (String line : source.lines().toList()) {
      int change = (int) (line.chars().filter(it -> it == '{').count()
          - line.chars().filter(it -> it == '}').count());
      made.append("  ".repeat(Math.max(0, line.startsWith("}") ? depth - 1 : depth))).append(line)
          .append('\n');
      depth += change;
    }
    return made.toString();
  }
}
