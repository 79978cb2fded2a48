package vatworks.vow;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import vatworks.vat.Smallcaps;

/// Writes the values of one message as a tree. A [Mismatch] says what cannot pass.
///
/// Values decide what is written, never the types they are declared as. No lambda and no pattern switch is
/// in here: each would cost every vat a class of its own.
final class ValueWriter {

  /// How many lists, maps and records may be within each other; what a tag is put on counts as two.
  static final int MAX_DEPTH = 100;

  /// How many digits an integer may have: reading takes time by the square of it.
  static final int MAX_DIGITS = 10_000;

  /// The tag of bytes, whose payload is base64. Endo's marshal has no encoding for them so far, though its
  /// values may be byte arrays: https://github.com/endojs/endo/issues/2248
  static final String BYTES = "byteArray";

  private static final String PASSES = ": expected null, a boolean, a number, a char, a String, a byte[], "
      + "a List, a Map with String keys, a record, an enum, an Optional, a Problem, a Vow, "
      + "or an object whose class implements an interface that extends Remote";

  private final Shapes shapes;
  private final Outgoing out;
  private final Mentions mentions = new Mentions();

  ValueWriter(Shapes shapes, Outgoing out) {
    this.shapes = shapes;
    this.out = out;
  }

  /// What the trees written so far refer to.
  List<Object> references() {
    return mentions.inOrder();
  }

  /// @param depth how many lists and objects it is in
  Object tree(Object value, int depth) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Remote) {
      return remote(value);
    }
    if (value instanceof Vow<?>) {
      return "&" + mentions.indexOf(value);
    }
    if (value instanceof Record record && !isPlatforms(record.getClass())) {
      return record(record, depth);
    }
    if (value instanceof List<?> list) {
      return list(list, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth);
    }
    if (value instanceof Optional<?> optional) {
      return optional(optional, depth);
    }
    return rarer(value, depth);
  }

  private Object rarer(Object value, int depth) {
    if (value instanceof Enum<?> constant) {
      Optional<String> tag = shapes.enumTag(constant.getDeclaringClass());
      String name = Smallcaps.escaped(constant.name());
      return tag.isPresent() ? tagged(tag.get(), name, depth) : name;
    }
    if (value instanceof Character character) {
      return text(character.toString());
    }
    if (value instanceof byte[] bytes) {
      // It may begin with a +, which is a digit of base64.
      return tagged(BYTES, Smallcaps.escaped(Base64.getEncoder().encodeToString(bytes)), depth);
    }
    if (value instanceof Problem problem) {
      deeper(depth);
      return error(text(problem.getMessage()), text(problem.type()));
    }
    throw cannotPass(value);
  }

  private static Mismatch cannotPass(Object value) {
    return new Mismatch("is " + named(value.getClass()) + PASSES);
  }

  static Map<String, Object> error(String message, String name) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put(Smallcaps.ERROR, message);
    error.put(Smallcaps.NAME, name);
    return error;
  }

  private static String text(String text) {
    int broken = Unicode.brokenAt(text);
    if (broken >= 0) {
      throw new Mismatch(
          "has half a surrogate pair at character " + broken + " (0-based): expected Unicode text");
    }
    return Smallcaps.escaped(text);
  }

  private static Object number(Number number) {
    if (number instanceof Integer) {
      return number.longValue();
    }
    if (number instanceof Long) {
      return Smallcaps.integer(number.longValue());
    }
    if (number instanceof Double || number instanceof Float) {
      return Smallcaps.number(number.doubleValue());
    }
    if (number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number.getClass() == BigInteger.class) { // A subclass could print anything.
      return bigInteger((BigInteger) number);
    }
    throw cannotPass(number);
  }

  private static String bigInteger(BigInteger number) {
    // A digit is worth 3.32 bits: what has 4 bits for each is too long, however long it takes to print.
    String digits = number.bitLength() > 4 * MAX_DIGITS ? "" : number.toString();
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      throw new Mismatch("is an integer of more than " + MAX_DIGITS + " digits: expected fewer");
    }
    return Smallcaps.bigInteger(digits);
  }

  private String remote(Object value) {
    if (value instanceof Proxy && Proxy.getInvocationHandler(value) instanceof EventualCalls) {
      throw new Mismatch("is what E(x) answers, which is for calling only: expected x itself");
    }
    if (value instanceof Record || value instanceof Enum<?>) {
      String what = value instanceof Record ? "a record" : "an enum";
      throw new Mismatch(
          "is " + named(value.getClass()) + ", " + what + " that implements Remote: expected " + what
              + ", which passes by copy, or a class that implements Remote, which passes by reference");
    }
    List<String> interfaces = out.interfacesOf(value);
    if (interfaces.isEmpty() && !(value instanceof Proxy)) {
      throw new Mismatch(
          "is " + named(value.getClass())
              + ", which implements no interface that extends Remote: expected one");
    }
    String index = "$" + mentions.indexOf(value);
    return interfaces.isEmpty() ? index : index + "." + String.join("&", interfaces);
  }

  private Object record(Record record, int depth) {
    RecordShape shape = shapes.record(record.getClass());
    if (shape.tag().isEmpty()) {
      return fields(shape, record, deeper(depth));
    }
    int inner = deeper(depth);
    return tagged(shape.tag().get(), fields(shape, record, deeper(inner)), depth);
  }

  private Map<String, Object> fields(RecordShape shape, Record record, int depth) {
    Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      try {
        fields.put(shape.key(i), tree(shape.value(record, i), depth));
      } catch (Mismatch e) {
        throw e.in(record, shape.component(i).getName());
      }
    }
    return fields;
  }

  private Object tagged(String tag, Object payload, int depth) {
    deeper(depth);
    Map<String, Object> tagged = new LinkedHashMap<>();
    tagged.put(Smallcaps.TAG, Smallcaps.escaped(tag));
    tagged.put(Smallcaps.PAYLOAD, payload);
    return tagged;
  }

  private Object list(List<?> list, int depth) {
    int inner = deeper(depth);
    List<Object> items = new ArrayList<>();
    // Untrusted: a list may be of the author's own making, as may be a map.
    for (Object item : list) {
      try {
        items.add(tree(item, inner));
      } catch (Mismatch e) {
        throw e.in(list, items.size());
      }
    }
    return items;
  }

  private Object map(Map<?, ?> map, int depth) {
    int inner = deeper(depth);
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : ordered(map).entrySet()) {
      String key = (String) entry.getKey();
      try {
        entries.put(text(key), tree(entry.getValue(), inner));
      } catch (Mismatch e) {
        throw e.in(map, key);
      }
    }
    return entries;
  }

  private static Map<?, ?> ordered(Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String)) {
        String found = key == null ? "null" : named(key.getClass());
        throw new Mismatch("has a key that is " + found + ": expected a String");
      }
    }
    // A tree map with its own comparator keeps its order; only what has none is sorted.
    return map instanceof SequencedMap ? map : new TreeMap<>(map);
  }

  private Object optional(Optional<?> optional, int depth) {
    if (optional.isEmpty()) {
      return Smallcaps.UNDEFINED;
    }
    if (optional.get() instanceof Optional) {
      throw new Mismatch(
          "is an Optional within an Optional: expected one, as an empty one is not told apart");
    }
    return tree(optional.get(), depth);
  }

  private static int deeper(int depth) {
    if (depth == MAX_DEPTH) {
      throw Mismatch.tooDeep(MAX_DEPTH);
    }
    return depth + 1;
  }

  private static boolean isPlatforms(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  // The names of hidden classes and of proxies differ from run to run.
  private static String named(Class<?> type) {
    if (type.isHidden()) {
      return "a lambda";
    }
    return Proxy.isProxyClass(type) ? "a proxy" : "a " + type.getTypeName();
  }
}
