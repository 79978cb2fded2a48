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
  private static final List<String> NUMBERS = List.of(
      "0", "1", "2", "3", "7", "10", "31", "100", "127", "128", "255", "1000", "32767", "65535", "65536",
      "0x55555555", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "(-1)", "(-2)", "(-128)", "(-32769)");
  private static final List<String> LONGS = List.of(
      "0L", "1L", "-1L", "63L", "1L << 40", "Long.MAX_VALUE", "Long.MIN_VALUE", "0x123456789ABCDEFL");
  private static final List<String> DECIMALS = List.of(
      "0.0", "-0.0", "1.0", "0.1", "-2.5", "1e10", "1e300", "3.999", "Double.MIN_VALUE", "Double.NaN",
      "Double.POSITIVE_INFINITY", "Double.MAX_VALUE");
  private static final List<String> QUOTED = List.of(
      "\"\"", "\"a\"", "\"b\"", "\"Aa\"", "\"BB\"", "\"abc\"", "\"Hello, world\"", "\"12\"", "\"-7\"",
      "\" x \"", "\"RED\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"0\"");
  private static final String QUOTES = "\"\"\"";
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
    Level level = new Level(fields, List.of(), methods, "", false, true, random.nextBoolean());
    List<String> parameters = new ArrayList<>();
    String result = oneOf(RESULTS);
    StringBuilder header = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      String kind = oneOf(PARAMETERS);
      parameters.add(kind);
      Variable variable = new Variable(kind, fresh(), random.nextBoolean() ? Use.FINAL : Use.LOCAL);
      level.variables().add(variable);
      header.append(GRAMMAR.type(kind).orElseThrow()).append(' ').append(variable.name()).append(", ");
    }
    boolean isChecked = random.nextInt(4) == 0;
    boolean isStatic = !level.hasThis();
    out.append("\n").append(isStatic ? "static " : "").append(GRAMMAR.type(result).orElseThrow()).append(' ')
        .append(name).append('(').append(header).append("int again)")
        .append(isChecked ? " throws Checked" : "")
        .append(" {\ntick();\n");
    List<Method> known = new ArrayList<>(methods);
    known.add(new Method(name, result, parameters, isStatic, isChecked, "again - 1"));
    scope = new RandomScope(new Level(isStatic ? level.alone().variables() : level.variables(), List.of(),
        known, result, isChecked, true, !isStatic));
    if (isStatic) {
      scope.now().variables().addAll(level.variables().stream()
          .filter(it -> it.use() == Use.FINAL || it.use() == Use.LOCAL).toList());
    }
    size = 0;
    out.append("if (again <= 0) { return ");
    symbol(result, 0, 0);
    out.append("; }\n");
    statements(3 + random.nextInt(4), 3, 4);
    out.append("return ");
    symbol(result, 1, 2);
    out.append(";\n}\n");
    methods.add(new Method(name, result, parameters, isStatic, isChecked, ""));
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
    out.append(switch (word) {
      case "number" -> random.nextInt(3) > 0 ? oneOf(NUMBERS) : "(" + random.nextInt() + ")";
      case "longnumber" -> "(" + oneOf(LONGS) + ")";
      case "decimal" -> "(" + oneOf(DECIMALS) + ")";
      case "decimalf" -> "((float) " + oneOf(DECIMALS) + ")";
      case "letter" -> oneOf(List.of("'a'", "'b'", "'Z'", "'0'", "'\\uffff'", "' '", "'\\u00e9'"));
      case "quoted" -> oneOf(QUOTED);
      case "textblock" -> QUOTES + "\n" + oneOf(List.of("a\n b\\s\n", "  x \\\ny", "\\tq\n\n")) + QUOTES;
      case "small" -> Integer.toString(random.nextInt(4));
      case "trips" -> Integer.toString(1 + random.nextInt(4));
      default -> throw new IllegalStateException("a template has no " + word);
    });
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
