// People sorted by several keys, up and down, with nulls last.
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

public final class ComparatorChains implements Supplier<Object> {

  record Person(String name, int age, String city) {}

  private static String names(List<Person> people, Comparator<Person> order) {
    List<Person> sorted = new ArrayList<>(people);
    sorted.sort(order);
    StringBuilder names = new StringBuilder();
    for (Person person : sorted) {
      names.append(person.name()).append(' ');
    }
    return names.append('\n').toString();
  }

  static final class Version implements Comparable<Version> {
    private final int[] parts;

    Version(int... parts) {
      this.parts = parts.clone();
    }

    @Override
    public int compareTo(Version other) {
      for (int i = 0; i < Math.max(parts.length, other.parts.length); i++) {
        int mine = i < parts.length ? parts[i] : 0;
        int its = i < other.parts.length ? other.parts[i] : 0;
        if (mine != its) {
          return mine < its ? -1 : 1;
        }
      }
      return 0;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (int part : parts) {
        text.append(text.isEmpty() ? "" : ".").append(part);
      }
      return text.toString();
    }
  }

  @Override
  public Object get() {
    List<Person> people = List.of(new Person("ann", 30, "rome"), new Person("bob", 25, null),
        new Person("cid", 30, "oslo"), new Person("dan", 25, "oslo"), new Person("eve", 41, "rome"));
    Comparator<Person> byAge = Comparator.comparingInt(Person::age);
    Comparator<Person> byCity = Comparator.comparing(Person::city,
        Comparator.nullsLast(Comparator.naturalOrder()));
    TreeSet<Person> set = new TreeSet<>(byAge);
    set.addAll(people);
    List<Version> versions = new ArrayList<>(
        List.of(new Version(1, 10), new Version(1, 2, 3), new Version(1, 2), new Version(0, 9),
            new Version(1, 2, 0)));
    Collections.sort(versions);
    return names(people, byAge.thenComparing(Person::name, Comparator.reverseOrder()))
        + names(people, byAge.reversed().thenComparing(byCity)) + names(people, byCity.thenComparing(byAge))
        + names(people, (a, b) -> b.name().compareTo(a.name())) + set.size() + " " + set.first().name() + " "
        + Collections.min(people, byCity).name() + " " + versions + " "
        + Collections.binarySearch(versions, new Version(1, 10));
  }
}
