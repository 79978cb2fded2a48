// Inheritance: abstract and protected methods, super calls, covariant returns, hiding.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class TemplateMethods implements Supplier<Object> {

  abstract static class Report {
    protected static final String RULE = "-".repeat(12) + "\n";
    protected final List<String> lines = new ArrayList<>();
    protected String name = "report";

    final String print() {
      StringBuilder out = new StringBuilder(title()).append('\n').append(RULE);
      int number = 0;
      for (String line : lines) {
        out.append(decorate(++number, line)).append('\n');
      }
      return out.append(footer()).append('\n').toString();
    }

    protected abstract String title();

    protected String decorate(int number, String line) {
      return line;
    }

    protected String footer() {
      return lines.size() + " lines";
    }

    Report add(String line) {
      lines.add(line);
      return this;
    }

    static String kind() {
      return "plain";
    }
  }

  static class Numbered extends Report {
    protected String name = "numbered";

    @Override
    protected String title() {
      return name + " " + super.name + " " + ((Report) this).name;
    }

    @Override
    protected String decorate(int number, String line) {
      return number + ". " + super.decorate(number, line);
    }

    @Override
    Numbered add(String line) {
      super.add(line);
      return this;
    }

    Numbered addAll(String... more) {
      for (String line : more) {
        add(line);
      }
      return this;
    }

    static String kind() {
      return "numbered";
    }
  }

  static class Shouting extends Numbered {
    private final int[] sizes = new int[3];

    @Override
    protected String decorate(int number, String line) {
      sizes[number % sizes.length] += line.length();
      return super.decorate(number, line + "!").toUpperCase();
    }

    @Override
    protected final String footer() {
      return super.footer() + " of " + sizes[0] + ", " + sizes[1] + ", " + sizes[2];
    }
  }

  @Override
  public Object get() {
    Report anonymous = new Report() {
      @Override
      protected String title() {
        return Report.kind();
      }
    };
    Report late = new Shouting().addAll("one", "two").add("three").addAll("four");
    return anonymous.add("only").print() + new Numbered().add("a").addAll("b", "c").print() + late.print()
        + Numbered.kind() + (late instanceof Numbered) + (late.getClass() == Shouting.class)
        + late.getClass().getSimpleName();
  }
}
