package vatworks.container;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import vatworks.vat.Bodies;
import vatworks.vat.Facet;
import vatworks.vat.Smallcaps;

/// The arguments of a message that comes from outside: from the console as JSON text, or from a wiring as
/// Java values.
final class Arguments {

  /// How many lists and maps an argument may have within each other.
  static final int MAX_DEPTH = 100;

  private static final String TYPES = "null, Boolean, String, Integer, Long, BigInteger, Double, "
      + "List, Map or Facet";

  private static final Bodies BODIES = new JsonBodies();

  private final References references;

  private Arguments(Roots roots) {
    references = new References(roots);
  }

  /// A message's body and what it refers to.
  ///
  /// @param body the arguments as a smallcaps array: `#["hello","$0"]`
  /// @param facets what `"$0"`, `"$1"` and so on stand for, each once
  record Encoded(String body, List<Facet> facets) {

    Encoded {
      facets = List.copyOf(facets);
    }

    static Encoded of(Object tree, References references) {
      return new Encoded(BODIES.write(tree), references.facets());
    }
  }

  /// Reads a JSON array, in which the string `"@bob"` is a reference to bob's root, `"@bob:3"` to bob's facet
  /// 3, and `"@@bob"` the string `@bob`.
  ///
  /// @throws ContainerException if it is anything else; the message says at which column, 1-based
  static Encoded parse(String json, Roots roots) {
    return new JsonArguments(json, roots).read();
  }

  /// Encodes Java values as a vat of objects writes them. The keys of a map keep their order where the map
  /// has one (a `LinkedHashMap`, say); those of any other are sorted, so that the same map gives the same
  /// text every time.
  ///
  /// @throws IllegalArgumentException if a value is of a type that cannot be sent, or nests too deep; the
  ///     message has the path to it
  static Encoded of(Roots roots, Object... args) {
    if (args == null) {
      throw new IllegalArgumentException("args is null: expected an array of " + TYPES);
    }
    Arguments arguments = new Arguments(roots);
    return Encoded.of(arguments.list("args", Arrays.asList(args), 0), arguments.references);
  }

  private Object value(String path, Object value, int depth) {
    return switch (value) {
      case null -> null;
      case Boolean bool -> bool;
      case String text -> Smallcaps.escaped(text);
      case Integer number -> number.longValue();
      case Long number -> Smallcaps.integer(number);
      case BigInteger number -> Smallcaps.bigInteger(number.toString());
      case Double number -> Smallcaps.number(number);
      case Facet facet -> references.written(facet);
      case List<?> list -> list(path, list, depth + 1);
      case Map<?, ?> map -> map(path, map, depth + 1);
      default -> throw new IllegalArgumentException(
          path + " is a " + value.getClass().getTypeName() + ": expected " + TYPES);
    };
  }

  private List<Object> list(String path, List<?> list, int depth) {
    requireDepth(path, depth);
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      items.add(value(path + "[" + items.size() + "]", item, depth));
    }
    return items;
  }

  private Map<String, Object> map(String path, Map<?, ?> map, int depth) {
    requireDepth(path, depth);
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : ordered(path, map).entrySet()) {
      String key = (String) entry.getKey();
      entries.put(Smallcaps.escaped(key), value(path + step(key), entry.getValue(), depth));
    }
    return entries;
  }

  private static Map<?, ?> ordered(String path, Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String)) {
        String found = key == null ? "null" : "a " + key.getClass().getTypeName();
        throw new IllegalArgumentException(path + " has a key that is " + found + ": expected a String");
      }
    }
    return map instanceof SequencedMap ? map : new TreeMap<>(map);
  }

  private static String step(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + key : "[\"" + Printable.line(key) + "\"]";
  }

  private static void requireDepth(String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          path + " nests too deep: expected at most " + MAX_DEPTH + " lists and maps within each other");
    }
  }
}
