package vatworks.vow;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Slot;
import vatworks.vat.Smallcaps;

/// Reads the values of one message from its tree. A [Mismatch] says what does not fit.
///
/// The receiver's declared types decide what is read. The tree may be anything: whoever sent it may be
/// hostile.
final class ValueReader {

  private final Shapes shapes;
  private final List<Slot> slots;
  private final Incoming in;

  ValueReader(Shapes shapes, List<Slot> slots, Incoming in) {
    this.shapes = shapes;
    this.slots = slots;
    this.in = in;
  }

  /// @param depth how many lists and objects it is in
  Object value(Object tree, DeclaredType type, int depth) {
    if (tree == null) {
      return nothing(type);
    }
    return switch (type.kind()) {
      case BOOLEAN -> {
        if (tree instanceof Boolean) {
          yield tree;
        }
        throw Found.mismatch(tree, type);
      }
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, NUMBER -> Numbers.read(tree, type);
      case CHAR -> character(tree, type);
      case STRING -> string(tree, type);
      case BYTES -> bytes(tree, type);
      case LIST -> list(tree, type, type.argument(0), depth);
      case MAP -> map(tree, type, depth);
      case RECORD -> record(tree, type, depth);
      case SEALED -> variant(tree, type, depth);
      case ENUM -> constant(tree, type);
      case OPTIONAL -> optional(tree, type, depth);
      case PROBLEM -> problem(tree, type);
      case VOW -> vow(tree, type);
      case REMOTE -> remote(tree, type);
      case ANYTHING -> anything(tree, depth);
      case NOTHING -> throw Found.cannotPass(tree, type);
    };
  }

  private static Object nothing(DeclaredType type) {
    if (type.raw().isPrimitive()) {
      throw Found.mismatch(null, type);
    }
    return type.kind() == DeclaredType.Kind.OPTIONAL ? Optional.empty() : null;
  }

  private static Object string(Object tree, DeclaredType type) {
    if (tree instanceof String written && Smallcaps.isString(written)) {
      return Smallcaps.unescaped(written);
    }
    throw Found.mismatch(tree, type);
  }

  private static Object character(Object tree, DeclaredType type) {
    String text = (String) string(tree, type);
    if (text.length() != 1) {
      throw Found.mismatch(tree, type);
    }
    return text.charAt(0);
  }

  private static Object bytes(Object tree, DeclaredType type) {
    if (tree instanceof Map<?, ?> map && ValueWriter.BYTES.equals(map.get(Smallcaps.TAG))) {
      try {
        return Base64.getDecoder().decode((String) string(payload(map), type));
      } catch (IllegalArgumentException e) {
        throw new Mismatch("is a byteArray whose payload is not base64: expected base64");
      }
    }
    throw Found.mismatch(tree, type);
  }

  private Object list(Object tree, DeclaredType type, DeclaredType element, int depth) {
    if (!(tree instanceof List<?> items)) {
      throw Found.mismatch(tree, type);
    }
    int inner = deeper(depth);
    List<Object> values = new ArrayList<>(items.size());
    for (Object item : items) {
      try {
        values.add(value(item, element, inner));
      } catch (Mismatch e) {
        throw e.in(tree, values.size());
      }
    }
    return Collections.unmodifiableList(values);
  }

  private Object map(Object tree, DeclaredType type, int depth) {
    if (!(tree instanceof Map<?, ?> entries) || Found.isMarked(entries)) {
      throw Found.mismatch(tree, type);
    }
    if (!type.argument(0).raw().isAssignableFrom(String.class)) {
      throw Found.cannotPass(tree, type);
    }
    int inner = deeper(depth);
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(entries.size());
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String key = key((String) entry.getKey());
      if (values.containsKey(key)) {
        throw new Mismatch("has the key \"" + Mismatch.shown(key) + "\" twice: expected every key once");
      }
      try {
        values.put(key, value(entry.getValue(), type.argument(1), inner));
      } catch (Mismatch e) {
        throw e.in(tree, key);
      }
    }
    return Collections.unmodifiableSequencedMap((LinkedHashMap<String, Object>) values);
  }

  private static String key(String written) {
    if (Smallcaps.isString(written)) {
      return Smallcaps.unescaped(written);
    }
    throw new Mismatch("has the key \"" + Mismatch.shown(written) + "\", which is not a string");
  }

  private Object record(Object tree, DeclaredType type, int depth) {
    RecordShape shape = shapes.record(type.raw());
    if (!(tree instanceof Map<?, ?> map) || map.containsKey(Smallcaps.ERROR)) {
      throw Found.mismatch(tree, type);
    }
    if (!map.containsKey(Smallcaps.TAG)) {
      return fields(map, shape, type, deeper(depth));
    }
    // Where the record itself is declared, its tag says nothing new, and may be left out.
    if (shape.tag().isPresent() && Smallcaps.escaped(shape.tag().get()).equals(map.get(Smallcaps.TAG))) {
      return payload(map, type, deeper(depth));
    }
    throw Found.mismatch(tree, type);
  }

  private Object fields(Map<?, ?> map, RecordShape shape, DeclaredType type, int depth) {
    DeclaredType[] types = shapes.components(type);
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      Object field = map.get(shape.key(i));
      if (field == null && !map.containsKey(shape.key(i))) {
        throw new Mismatch("lacks \"" + shape.component(i).getName() + "\": expected " + shape);
      }
      try {
        values[i] = value(field, types[i], depth);
      } catch (Mismatch e) {
        throw e.in(map, shape.component(i).getName());
      }
    }
    if (map.size() > values.length) {
      throw new Mismatch("has \"" + Mismatch.shown(surplus(map, shape)) + "\" as well: expected " + shape);
    }
    return shape.make(values);
  }

  private static String surplus(Map<?, ?> map, RecordShape shape) {
    Map<Object, Object> others = new LinkedHashMap<>(map);
    for (int i = 0; i < shape.size(); i++) {
      others.remove(shape.key(i));
    }
    return (String) others.keySet().iterator().next();
  }

  private Object variant(Object tree, DeclaredType type, int depth) {
    Map<String, DeclaredType> variants = shapes.variants(type);
    if (tree instanceof Map<?, ?> map && map.get(Smallcaps.TAG) instanceof String tag
        && Smallcaps.isString(tag)) {
      DeclaredType variant = variants.get(Smallcaps.unescaped(tag));
      if (variant != null) {
        return payload(map, variant, deeper(depth));
      }
    }
    throw new Mismatch(
        "is " + Found.described(tree) + ": expected " + type + ", which is one of "
            + String.join(", ", variants.keySet()));
  }

  private Object payload(Map<?, ?> tagged, DeclaredType variant, int depth) {
    Object payload = payload(tagged);
    if (variant.raw().isEnum()) {
      return name(payload, variant);
    }
    if (payload instanceof Map<?, ?> map && !Found.isMarked(map)) {
      return fields(map, shapes.record(variant.raw()), variant, deeper(depth));
    }
    throw Found.mismatch(payload, variant);
  }

  private static Object payload(Map<?, ?> tagged) {
    if (tagged.size() != 2 || !tagged.containsKey(Smallcaps.PAYLOAD)) {
      throw new Mismatch(
          "is a tagged value with the keys " + Mismatch.shown(tagged.keySet().toString())
              + ": expected \"#tag\" and \"payload\"");
    }
    return tagged.get(Smallcaps.PAYLOAD);
  }

  private Object constant(Object tree, DeclaredType type) {
    Optional<String> tag = shapes.enumTag(type.raw());
    boolean tagged = tag.isPresent() && tree instanceof Map<?, ?> map
        && Smallcaps.escaped(tag.get()).equals(map.get(Smallcaps.TAG));
    return name(tagged ? payload((Map<?, ?>) tree) : tree, type);
  }

  private Object name(Object tree, DeclaredType type) {
    Map<String, Object> constants = shapes.constants(type.raw());
    if (tree instanceof String written && Smallcaps.isString(written)) {
      Object constant = constants.get(Smallcaps.unescaped(written));
      if (constant != null) {
        return constant;
      }
    }
    throw new Mismatch(
        "is " + Found.described(tree) + ": expected " + type + ", which is one of "
            + String.join(", ", constants.keySet()));
  }

  private Object optional(Object tree, DeclaredType type, int depth) {
    if (tree.equals(Smallcaps.UNDEFINED)) {
      return Optional.empty();
    }
    DeclaredType inner = type.argument(0);
    if (inner.kind() == DeclaredType.Kind.OPTIONAL) {
      throw Found.cannotPass(tree, type);
    }
    return Optional.ofNullable(value(tree, inner, depth));
  }

  private static Object problem(Object tree, DeclaredType type) {
    Optional<Problem> problem = Found.problem(tree);
    if (problem.isEmpty()) {
      throw Found.mismatch(tree, type);
    }
    return problem.get();
  }

  private Object vow(Object tree, DeclaredType type) {
    if (tree instanceof String written && written.startsWith("&")) {
      int index = index(written, 1, written.length(), Slot.Kind.PROMISE);
      return in.vow(index, type.argument(0).type());
    }
    // A plain value is no vow: whoever declares one wants to wait for it.
    throw Found.mismatch(tree, type);
  }

  private Object remote(Object tree, DeclaredType type) {
    if (!(tree instanceof String written) || !written.startsWith("$")) {
      throw Found.mismatch(tree, type);
    }
    int dot = written.indexOf('.');
    int index = index(written, 1, dot < 0 ? written.length() : dot, Slot.Kind.OBJECT);
    List<String> names = dot < 0 ? List.of() : Alleged.names(written.substring(dot + 1));
    Object object = in.remote(index, names, type.raw());
    if (!type.raw().isInstance(object)) {
      List<String> known = in.interfacesOf(object);
      throw new Mismatch(
          "is an object that is known as "
              + (known.isEmpty() ? "nothing" : Mismatch.shown(String.join(" and ", known))) + ": expected "
              + type);
    }
    return object;
  }

  private int index(String written, int from, int to, Slot.Kind kind) {
    int index = Found.index(written, from, to);
    if (index < 0 || index >= slots.size()) {
      throw new Mismatch(
          "is the reference \"" + Mismatch.shown(written) + "\": expected the index of one of "
              + slots.size() + " slots");
    }
    if (slots.get(index).kind() != kind) {
      throw new Mismatch(
          "is the reference \"" + Mismatch.shown(written) + "\" to the slot " + slots.get(index)
              + ": expected $ before the index of an object, & before that of a promise");
    }
    return index;
  }

  private Object anything(Object tree, int depth) {
    if (tree instanceof String written) {
      return anything(written);
    }
    if (tree instanceof List<?>) {
      return list(tree, DeclaredType.ANYTHING, DeclaredType.ANYTHING, depth);
    }
    if (!(tree instanceof Map<?, ?> map)) {
      return tree;
    }
    if (map.containsKey(Smallcaps.ERROR)) {
      return problem(tree, DeclaredType.ANYTHING);
    }
    return map.containsKey(Smallcaps.TAG)
        ? bytes(tree, DeclaredType.ANYTHING)
        : map(tree, DeclaredType.ANYTHING, depth);
  }

  private Object anything(String written) {
    if (Smallcaps.isString(written)) {
      return Smallcaps.unescaped(written);
    }
    return switch (written.charAt(0)) {
      case '$' -> remote(written, DeclaredType.ANYTHING);
      case '&' -> vow(written, DeclaredType.ANYTHING);
      default -> written.equals(Smallcaps.UNDEFINED)
          ? Optional.empty()
          : Numbers.read(written, DeclaredType.ANYTHING);
    };
  }

  private static int deeper(int depth) {
    if (depth == ValueWriter.MAX_DEPTH) {
      throw Mismatch.tooDeep(ValueWriter.MAX_DEPTH);
    }
    return depth + 1;
  }
}
