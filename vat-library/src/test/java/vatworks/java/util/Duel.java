package vatworks.java.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// A random script over one of ours and one of the JDK's: over them, and over every view, iterator and entry
/// that they return.
final class Duel {

  private static final int POOL = 8;
  private static final int LARGE = 40;
  private static final Pattern READS = Pattern.compile(
      "get.*|is.*|contains.*|.*[iI]terator|has.*|first.*|last.*|peek.*|size|toArray|forEach|to.*|hashCode|equals");
  private static final Pattern FIRST_OF_A_VIEW = Pattern
      .compile("ntrySet\\(\\).*(get|remove)(First|Last)\\(\\)$");

  private final long seed;
  private final Random random;
  private final Domain domain;
  private final List<Twin> pool = new java.util.ArrayList<>();
  private final Arguments arguments;
  // Of what kind of twin.
  private final Map<String, List<Twin.Operation>> known;
  private final List<String> history = new java.util.ArrayList<>();
  private boolean isHalfSorted;

  /// What came of a call: a value, or what was thrown.
  private record Outcome(Object value, Throwable thrown) {}

  Duel(long seed, Domain domain, Map<String, List<Twin.Operation>> known) {
    this.known = known;
    this.seed = seed;
    this.random = new Random(seed);
    this.domain = domain;
    this.arguments = new Arguments(random, domain, pool);
  }

  void run(Twin root, int steps) {
    pool.add(root);
    checkAll();
    for (int step = 0; step < steps; step++) {
      Twin twin = next(root);
      List<Twin.Operation> operations = known.computeIfAbsent(
          twin.isPlain() + twin.ours().getClass().getName() + twin.theirs().getClass().getName(),
          _ -> twin.operations());
      Twin.Operation operation = operations.get(random.nextInt(operations.size()));
      String before = root.theirs().toString();
      perform(twin, operation);
      boolean isChanged = !before.equals(root.theirs().toString());
      boolean mayBeChanged = isChanged || !READS.matcher(operation.name()).matches();
      pool.removeIf(
          other -> !twin.comesFrom(other) && other.isFragile() && mayBeChanged);
      if (isHalfSorted && isOfFixedSize(root)) {
        return;
      }
      if (root.size() > LARGE || isHalfSorted) {
        clear(root);
        isHalfSorted = false;
      }
      checkAll();
    }
  }

  // What is new is used at once half the time: an iterator does not live long.
  private Twin next(Twin root) {
    return switch (random.nextInt(6)) {
      case 0 -> root;
      case 1, 2 -> pool.get(random.nextInt(pool.size()));
      default -> pool.getLast();
    };
  }

  // Its elements can be set, so it can be sorted; it cannot be cleared.
  private static boolean isOfFixedSize(Twin root) {
    try {
      clear(root.theirs());
      return false;
    } catch (UnsupportedOperationException e) {
      return true;
    }
  }

  private void clear(Twin root) {
    clear(root.ours());
    clear(root.theirs());
    pool.removeIf(Twin::isFragile);
    history.add("clear");
  }

  private static void clear(Object all) {
    switch (all) {
      case Collection<?> collection -> collection.clear();
      case Map<?, ?> map -> map.clear();
      default -> throw new IllegalArgumentException("cannot be cleared: " + all.getClass());
    }
  }

  private void perform(Twin twin, Twin.Operation operation) {
    Arguments.Pair[] passed = arguments.of(twin, operation);
    Object[] toOurs = new Object[passed.length];
    Object[] toTheirs = new Object[passed.length];
    for (int i = 0; i < passed.length; i++) {
      toOurs[i] = passed[i].ours();
      toTheirs[i] = passed[i].theirs();
    }
    if (operation.name().equals("setValue") && FIRST_OF_A_VIEW.matcher(twin.name()).find()) {
      return; // Some of these entries of the JDK's are copies.
    }
    history.add(twin + " <- " + operation.name() + shown(toTheirs));
    Outcome theirs = outcome(operation.ofTheirs(), twin.theirs(), toTheirs);
    Outcome ours = outcome(operation.ofOurs(), twin.ours(), toOurs);
    if (isRefusedSomehow(twin, ours, theirs)) {
      return;
    }
    checkThrown(twin, ours.thrown, theirs.thrown);
    // In which order a sort that fails leaves things, nobody says.
    isHalfSorted = operation.name().equals("sort") && theirs.thrown != null && !isRefusal(theirs.thrown);
    if (theirs.thrown instanceof NullPointerException) {
      return; // It may be noticed before a function is asked, or after.
    }
    assertThat(arguments.ourLog).as(this::story).hasToString(arguments.theirLog.toString());
    if (theirs.thrown == null) {
      result(twin, operation.name() + shown(toTheirs), ours.value, theirs.value);
    }
  }

  private static String shown(Object[] values) {
    StringBuilder text = new StringBuilder("(");
    for (Object value : values) {
      text.append(text.length() > 1 ? ", " : "").append(shown(value));
    }
    return text.append(')').toString();
  }

  private static String shown(Object value) {
    if (value instanceof Object[] array) {
      return array.getClass().getSimpleName() + java.util.Arrays.toString(array);
    }
    return value == null ? "null" : value.getClass().isHidden() ? "function" : value.toString();
  }

  private static Outcome outcome(Method method, Object on, Object[] passed) {
    try {
      return new Outcome(method.invoke(on, passed), null);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError("cannot be called: " + method, e);
    }
  }

  // Some refuse a change before they look at what it would be, and some only if it would change something.
  private static boolean isRefusedSomehow(Twin twin, Outcome ours, Outcome theirs) {
    boolean isRefusal = isRefusal(ours.thrown) || isRefusal(theirs.thrown);
    boolean isAlsoWrong = ours.thrown != null && theirs.thrown != null;
    boolean isNothing = isNothing(ours) || isNothing(theirs);
    return isRefusal && (isAlsoWrong || isNothing && twin.origin().isPresent());
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof UnsupportedOperationException;
  }

  private static boolean isNothing(Outcome outcome) {
    return outcome.thrown == null && (outcome.value == null || outcome.value.equals(false));
  }

  private void checkThrown(Twin twin, Throwable ours, Throwable theirs) {
    String expected = theirs == null ? "nothing" : theirs.getClass().getName();
    if (!expected.equals(ours == null ? "nothing" : ours.getClass().getName())) {
      throw new AssertionError(
          "ours threw " + ours + " where theirs threw " + theirs + "\n" + story(),
          ours == null ? theirs : ours);
    }
    boolean isKnown = Modifier.isPublic(twin.theirs().getClass().getModifiers());
    if (isKnown && theirs instanceof IndexOutOfBoundsException
        || theirs instanceof IllegalArgumentException) {
      assertThat(ours).as(this::story).hasMessage(theirs.getMessage());
    }
  }

  private void result(Twin twin, String by, Object ours, Object theirs) {
    if (theirs == null || ours == null) {
      assertThat(ours).as(this::story).isEqualTo(theirs);
    } else if (theirs instanceof Object[] array) {
      assertThat(ours.getClass()).as(this::story).isEqualTo(theirs.getClass());
      assertThat((Object[]) ours).as(this::story).isEqualTo(array);
    } else if (isCompound(theirs) && !(theirs == twin.theirs() && ours == twin.ours())) {
      offer(twin.derived(by, ours, theirs));
    } else if (theirs instanceof Comparator<?> order) {
      sameOrder(ours, order);
    } else if (theirs != twin.theirs()) {
      assertThat(ours).as(this::story).isEqualTo(theirs);
    }
  }

  private static boolean isCompound(Object value) {
    return value instanceof Collection || value instanceof Map || value instanceof Iterator
        || value instanceof Map.Entry || value.getClass().getSimpleName().startsWith("Optional");
  }

  @SuppressWarnings("unchecked")
  private void sameOrder(Object ours, Comparator<?> theirs) {
    for (Object a : domain.elements()) {
      for (Object b : domain.elements()) {
        int expected = ((Comparator<Object>) theirs).compare(a, b);
        assertThat(Integer.signum(((Comparator<Object>) ours).compare(a, b)))
            .as(this::story)
            .isEqualTo(Integer.signum(expected));
      }
    }
  }

  private void offer(Twin twin) {
    if (twin.name().length() > 300) {
      return;
    }
    if (pool.size() == POOL) {
      pool.remove(1 + random.nextInt(POOL - 1));
    }
    pool.add(twin);
  }

  private void checkAll() {
    for (Twin twin : pool) {
      if (!(twin.theirs() instanceof Iterator)) {
        check(twin);
      }
    }
  }

  private void check(Twin twin) {
    Object theirs = twin.theirs();
    Object ours = twin.ours();
    if (theirs.toString().contains("@")) {
      assertThat(ours.toString()).as(this::story).contains("@");
      return;
    }
    assertThat(ours.toString()).as(() -> twin + "\n" + story()).isEqualTo(theirs.toString());
    if (twin.isValue()) {
      assertThat(ours.hashCode()).as(() -> twin + "\n" + story()).isEqualTo(theirs.hashCode());
    }
    if (twin.isValue() && !theirs.getClass().getSimpleName().startsWith("Optional")) {
      assertThat(ours.equals(theirs)).as(() -> twin + "\n" + story()).isTrue();
      assertThat(theirs.equals(ours)).as(() -> twin + "\n" + story()).isTrue();
    }
  }

  private String story() {
    int from = Math.max(0, history.size() - 25);
    return "seed " + seed + ", the last " + (history.size() - from) + " of " + history.size() + " steps:\n  "
        + String.join("\n  ", history.subList(from, history.size()));
  }
}
