// A builder nested in what it builds, whose mistakes are told all at once.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

public final class Builders implements Supplier<Object> {

  static final class Pizza {
    private final String name;
    private final int diameter;
    private final List<String> toppings;

    private Pizza(Builder builder) {
      name = builder.name;
      diameter = builder.diameter;
      toppings = Collections.unmodifiableList(new ArrayList<>(builder.toppings));
    }

    static Builder called(String name) {
      return new Builder(name);
    }

    Builder but() {
      return new Builder(name).diameter(diameter).with(toppings.toArray(new String[0]));
    }

    @Override
    public String toString() {
      return name + " of " + diameter + " cm with " + toppings;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      if (other == null || getClass() != other.getClass()) {
        return false;
      }
      Pizza that = (Pizza) other;
      return diameter == that.diameter && Objects.equals(name, that.name) && toppings.equals(that.toppings);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * name.hashCode() + diameter) + toppings.hashCode();
    }

    static final class Builder {
      private final String name;
      private int diameter = 26;
      private final List<String> toppings = new ArrayList<>();

      private Builder(String name) {
        this.name = name;
      }

      Builder diameter(int centimetres) {
        diameter = centimetres;
        return this;
      }

      Builder with(String... more) {
        Collections.addAll(toppings, more);
        return this;
      }

      Builder apply(Consumer<? super Builder> change) {
        change.accept(this);
        return this;
      }

      Pizza bake() {
        List<String> wrong = new ArrayList<>();
        if (name.isBlank()) {
          wrong.add("it has no name");
        }
        if (diameter < 10 || diameter > 60) {
          wrong.add("it is " + diameter + " cm wide, expected 10 to 60");
        }
        if (!wrong.isEmpty()) {
          throw new IllegalStateException("no pizza: " + String.join("; ", wrong));
        }
        return new Pizza(this);
      }
    }
  }

  @Override
  public Object get() {
    Pizza one = Pizza.called("margherita").with("tomato", "basil").bake();
    Pizza two = one.but().diameter(32).apply(b -> b.with("olives")).bake();
    StringBuilder out = new StringBuilder().append(one).append('\n').append(two).append('\n');
    out.append(one.equals(one.but().bake())).append(one.hashCode() == one.but().bake().hashCode())
        .append(one.equals(two)).append(one.hashCode()).append('\n');
    try {
      Pizza.called(" ").diameter(5).bake();
    } catch (IllegalStateException e) {
      out.append(e.getMessage()).append('\n');
    }
    try {
      two.toppings.add("pineapple");
    } catch (UnsupportedOperationException e) {
      out.append("nothing can be added");
    }
    return out.toString();
  }
}
