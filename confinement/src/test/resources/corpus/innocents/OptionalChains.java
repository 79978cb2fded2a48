// Lookups that may find nothing, chained without a null in sight.
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

public final class OptionalChains implements Supplier<Object> {

  record Address(String street, Optional<String> town) {}

  record Person(String name, Optional<Address> address, Optional<String> manager) {}

  private final Map<String, Person> people = new LinkedHashMap<>();
  private int asked;

  private Optional<Person> find(String name) {
    asked++;
    return Optional.ofNullable(people.get(name));
  }

  private String town(String name) {
    return find(name).flatMap(Person::address).flatMap(Address::town).map(String::toUpperCase)
        .filter(town -> !town.startsWith("X")).orElse("nowhere");
  }

  private String boss(String name) {
    Optional<Person> manager = find(name).flatMap(Person::manager).flatMap(this::find);
    return manager.map(person -> boss(person.name())).orElseGet(() -> name);
  }

  private static OptionalInt parse(String digits) {
    try {
      return OptionalInt.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  @Override
  public Object get() {
    for (Person person : List.of(
        new Person("ann", Optional.of(new Address("high street", Optional.of("york"))), Optional.empty()),
        new Person("bob", Optional.of(new Address("low street", Optional.empty())), Optional.of("ann")),
        new Person("cid", Optional.empty(), Optional.of("bob")),
        new Person("dan", Optional.of(new Address("side street", Optional.of("xanadu"))),
            Optional.of("nobody")))) {
      people.put(person.name(), person);
    }
    StringBuilder out = new StringBuilder();
    for (String name : List.of("ann", "bob", "cid", "dan", "eve")) {
      out.append(town(name)).append('/').append(boss(name)).append(' ');
      find(name).ifPresentOrElse(p -> out.append(p.name().length()), () -> out.append('?'));
      out.append('\n');
    }
    out.append(find("eve").or(() -> find("ann")).get().name()).append(Optional.of(1).equals(Optional.of(1)))
        .append(Optional.empty()).append(Optional.of("x")).append(parse("12").orElse(0))
        .append(parse("twelve"))
        .append(Optional.of(7).hashCode());
    try {
      find("eve").orElseThrow(() -> new IllegalStateException("no eve"));
    } catch (IllegalStateException e) {
      out.append(e.getMessage());
    }
    try {
      Optional.empty().get();
    } catch (NoSuchElementException e) {
      out.append(", ").append(e.getMessage());
    }
    return out.append(' ').append(asked).toString();
  }
}
