package vatworks.confine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import vatworks.vat.Budget;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Resolution;

/// How much a confined vat keeps alive between its turns.
///
/// All that a vat can hold is objects of its own classes and of the library's, and values: so what is alive is
/// what is found by walking from its root and its statics. It is measured when it could be too much: when as
/// much was allocated since it was last measured as there was room for then, and at least an eighth of what
/// the vat may keep. So it is too much by an eighth at most, and a vat pays for the walk by what it allocates.
///
/// Sizes are the meter's, and the same on every machine: 24 bytes an object and 8 a field.
public final class LiveHeap {

  private static final int OBJECT = 24;
  private static final int FIELD = 8;
  private static final int VALUE = 48;
  private static final int WORD_BITS = 32;

  private final Object root;
  private final Gauge gauge;
  private final Map<Class<?>, Shape> shapes = new WeakHashMap<>();
  private long live;
  private long allocated;

  /// What there is to know of a class.
  ///
  /// @param bytes of each of its objects
  /// @param references the fields by which they hold others
  private record Shape(long bytes, List<Field> references) {}

  /// @param root from which all that the vat keeps can be reached, but for its statics
  /// @param gauge the vat's meter
  public LiveHeap(Object root, Gauge gauge) {
    this.root = root;
    this.gauge = gauge;
  }

  /// Measures what is alive, if it is time for that, and says whether it is too much. A turn has just ended.
  public boolean isTooMuch(Budget budget) {
    allocated += gauge.allocated();
    long room = Math.max(budget.heapBytes() - live, budget.heapBytes() / 8);
    if (allocated <= room) {
      return false;
    }
    allocated = 0;
    live = measure(budget.heapBytes());
    return live > budget.heapBytes();
  }

  // Gives up where it is too much.
  private long measure(long enough) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Object> open = new ArrayDeque<>();
    meet(root, seen, open);
    for (Class<?> type : gauge.initialized()) {
      for (Field field : fields(type)) {
        if (Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          meet(value(field, type), seen, open);
        }
      }
    }
    long bytes = 0;
    for (Object next = open.poll(); next != null && bytes <= enough; next = open.poll()) {
      bytes += visit(next, seen, open);
    }
    return bytes;
  }

  private static void meet(Object found, Set<Object> seen, ArrayDeque<Object> open) {
    if (found != null && seen.add(found)) {
      open.push(found);
    }
  }

  private long visit(Object object, Set<Object> seen, ArrayDeque<Object> open) {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      return array(object, seen, open);
    }
    if (Proxy.isProxyClass(type)) {
      meet(Proxy.getInvocationHandler(object), seen, open);
      return OBJECT + FIELD;
    }
    if (type.getClassLoader() == root.getClass().getClassLoader()) {
      Shape shape = shapes.computeIfAbsent(type, LiveHeap::shape);
      List<Field> references = shape.references();
      for (int i = 0; i < references.size(); i++) {
        meet(value(references.get(i), object), seen, open);
      }
      return shape.bytes();
    }
    return value(object, seen, open);
  }

  private static long array(Object array, Set<Object> seen, ArrayDeque<Object> open) {
    if (array instanceof Object[] elements) {
      for (Object element : elements) {
        meet(element, seen, open);
      }
    }
    long length = java.lang.reflect.Array.getLength(array);
    return OBJECT
        + length * CodeInstrumenter.bytes(array.getClass().componentType().describeConstable().get());
  }

  // What is the host's own.
  private static long value(Object value, Set<Object> seen, ArrayDeque<Object> open) {
    return switch (value) {
      case String text -> OBJECT + 2L * text.length();
      case StringBuilder text -> OBJECT + 2L * text.capacity();
      case BigInteger number -> VALUE + number.bitLength() / WORD_BITS * 4L;
      case BigDecimal number -> VALUE + number.unscaledValue().bitLength() / WORD_BITS * 4L;
      case CapData data -> {
        meet(data.body(), seen, open);
        yield VALUE + (long) VALUE * data.slots().size();
      }
      case Delivery.Message message -> {
        meet(message.args(), seen, open);
        yield VALUE + 2L * message.method().length();
      }
      case Delivery.Notify notify -> {
        notify.resolutions().forEach(it -> meet(it, seen, open));
        yield VALUE + (long) FIELD * notify.resolutions().size();
      }
      case Resolution resolution -> {
        meet(resolution.data(), seen, open);
        yield VALUE;
      }
      case Throwable thrown -> {
        meet(thrown.getCause(), seen, open);
        for (Throwable suppressed : thrown.getSuppressed()) {
          meet(suppressed, seen, open);
        }
        yield VALUE * 4L;
      }
      default -> VALUE;
    };
  }

  private static Shape shape(Class<?> type) {
    long bytes = OBJECT;
    List<Field> references = new ArrayList<>();
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : fields(part)) {
        if (!Modifier.isStatic(field.getModifiers())) {
          bytes += FIELD;
          if (!field.getType().isPrimitive()) {
            field.setAccessible(true);
            references.add(field);
          }
        }
      }
    }
    return new Shape(bytes, references);
  }

  // A class of the JDK's is not looked into.
  private static List<Field> fields(Class<?> type) {
    return type.getClassLoader() == null ? List.of() : List.of(type.getDeclaredFields());
  }

  private static Object value(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of a vat's cannot be read: " + field, e);
    }
  }
}
