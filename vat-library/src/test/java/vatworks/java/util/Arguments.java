package vatworks.java.util;

import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Arguments for a method of ours and for the JDK's beside it: as equal as two objects can be.
final class Arguments {

  /// What came of a function that said no.
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal() {
      super("refused");
    }
  }

  /// What is passed to ours, and what to theirs.
  record Pair(Object ours, Object theirs) {
    static Pair of(Object both) {
      return new Pair(both, both);
    }
  }

  final StringBuilder ourLog = new StringBuilder();
  final StringBuilder theirLog = new StringBuilder();
  private final Random random;
  private final Domain domain;
  private final List<Twin> pool;

  Arguments(Random random, Domain domain, List<Twin> pool) {
    this.random = random;
    this.domain = domain;
    this.pool = pool;
  }

  private boolean now(int percent) {
    return random.nextInt(100) < percent;
  }

  Pair[] of(Twin twin, Twin.Operation operation) {
    ourLog.setLength(0);
    theirLog.setLength(0);
    Class<?>[] types = operation.ofTheirs().getParameterTypes();
    Pair[] all = new Pair[types.length];
    for (int i = 0; i < types.length; i++) {
      boolean isTyped = operation.ofTheirs().getGenericParameterTypes()[i] instanceof TypeVariable;
      all[i] = one(twin, operation.name(), types[i], isTyped);
    }
    return all;
  }

  private Pair one(Twin twin, String operation, Class<?> type, boolean isTyped) {
    if (type == int.class) {
      return Pair.of(random.nextInt(twin.size() + 4) - 2);
    }
    if (type == boolean.class) {
      return Pair.of(random.nextBoolean());
    }
    if (type == Object.class || type == Enum.class) {
      return object(twin, operation, isTyped);
    }
    if (type == Object[].class) {
      int length = random.nextInt(twin.size() + 3);
      boolean isPlain = now(70);
      return new Pair(array(isPlain, length), array(isPlain, length));
    }
    if (type == Collection.class || type == Map.class) {
      // To add a collection to itself means something only where it is copied first.
      boolean isSafe = !operation.equals("addAll") && !operation.equals("putAll")
          || twin.theirs() instanceof List;
      return compound(type, isSafe);
    }
    if (type == Comparator.class) {
      return domain.isOrdered() && now(30) ? Pair.of(null) : Pair.of(domain.orders().get(random.nextInt(3)));
    }
    int salt = random.nextInt();
    boolean refuses = now(10) && !operation.equals("forEachRemaining");
    boolean saysNull = now(20) && (domain.hasNulls() || twin.theirs() instanceof Map);
    return new Pair(
        function(type, salt, refuses, saysNull, ourLog), function(type, salt, refuses, saysNull, theirLog));
  }

  private static Object[] array(boolean isPlain, int length) {
    Object[] array = isPlain ? new Object[length] : new Integer[length];
    for (int i = 0; i < length; i++) {
      array[i] = -1;
    }
    return array;
  }

  Object element() {
    return domain.elements().get(random.nextInt(domain.elements().size()));
  }

  private Pair object(Twin twin, String operation, boolean isTyped) {
    // What is ordered by access changes while it is compared.
    if (operation.equals("equals") && !twin.name().contains("by access")) {
      Twin other = pool.get(random.nextInt(pool.size()));
      return other.isValue() ? new Pair(other.ours(), other.theirs()) : Pair.of(element());
    }
    if (twin.name().endsWith("ntrySet()") && now(80)) {
      return Pair.of(new java.util.AbstractMap.SimpleEntry<>(element(), element()));
    }
    boolean isNull = now(8) && !twin.name().startsWith("Map.of.")
        && (domain.hasNulls() || !isTyped || now(20));
    return Pair.of(isNull ? null : !isTyped && now(8) ? "odd" : element());
  }

  private Pair compound(Class<?> type, boolean mayBeKin) {
    if (now(4)) {
      return Pair.of(null);
    }
    Twin other = pool.get(random.nextInt(pool.size()));
    if (mayBeKin && now(30) && type.isInstance(other.theirs()) && other.size() < 12
        && !other.name().contains("ntrySet")) {
      return new Pair(other.ours(), other.theirs());
    }
    int size = random.nextInt(5);
    if (type == Map.class) {
      Map<Object, Object> map = new java.util.LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(element(), element());
      }
      return new Pair(new HashMap<>(map), map);
    }
    Collection<Object> all = now(50) ? new java.util.ArrayList<>() : new java.util.LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      all.add(now(3) && domain.hasNulls() ? null : element());
    }
    return new Pair(all instanceof List ? new ArrayList<>(all) : new HashSet<>(all), all);
  }

  /// What the same function makes of the same arguments, at each side.
  private Object function(Class<?> type, int salt, boolean refuses, boolean saysNull, StringBuilder log) {
    Function<Object, Integer> hear = said -> {
      log.append(said).append(';');
      int hash = (said + "/" + salt).hashCode();
      if (refuses && Math.floorMod(hash, 4) == 0) {
        throw new Refusal();
      }
      return Math.floorMod(hash / 7, 1_000);
    };
    Function<Integer, Object> answer = heard -> saysNull && heard % 3 == 0
        ? null
        : domain.elements().get(heard % domain.elements().size());
    if (type == Consumer.class) {
      return (Consumer<Object>) hear::apply;
    }
    if (type == BiConsumer.class) {
      return (BiConsumer<Object, Object>) (a, b) -> hear.apply(a + "," + b);
    }
    if (type == Predicate.class) {
      return (Predicate<Object>) a -> hear.apply(a) % 2 == 0;
    }
    if (type == UnaryOperator.class) {
      return (UnaryOperator<Object>) a -> answer.apply(hear.apply(a));
    }
    if (type == Function.class) {
      return (Function<Object, Object>) a -> answer.apply(hear.apply(a));
    }
    if (type == BiFunction.class) {
      return (BiFunction<Object, Object, Object>) (a, b) -> answer.apply(hear.apply(a + "," + b));
    }
    if (type == IntFunction.class) {
      return (IntFunction<Object[]>) length -> salt % 2 == 0 ? new Object[length] : new Integer[length];
    }
    if (type == Supplier.class) {
      return (Supplier<Object>) () -> answer.apply(hear.apply("supplied"));
    }
    throw new IllegalArgumentException("no argument is known of type " + type);
  }
}
