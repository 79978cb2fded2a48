// Resources that are closed in reverse, with what their closing suppressed.
import java.util.function.Supplier;

public final class ResourcesInOrder implements Supplier<Object> {

  private final StringBuilder log = new StringBuilder();

  class Resource implements AutoCloseable {
    private final String name;
    private final boolean stuck;

    Resource(String name, boolean stuck) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a resource has a name");
      }
      this.name = name;
      this.stuck = stuck;
      log.append("open ").append(name).append(", ");
    }

    @Override
    public void close() {
      log.append("close ").append(name).append(", ");
      if (stuck) {
        throw new IllegalStateException(name + " is stuck");
      }
    }
  }

  private String use(String first, String second, boolean stuck, boolean fail) {
    try (Resource one = new Resource(first, stuck);
        Resource two = new Resource(second, stuck);
        Resource none = null) {
      log.append("use ").append(one.name).append(two.name).append(none).append(", ");
      if (fail) {
        throw new UnsupportedOperationException("failed");
      }
      return "fine";
    } catch (RuntimeException e) {
      StringBuilder text = new StringBuilder(e.getMessage());
      for (Throwable suppressed : e.getSuppressed()) {
        text.append(" + ").append(suppressed.getMessage());
      }
      return text.toString();
    } finally {
      log.append("done\n");
    }
  }

  private String borrowed() throws Exception {
    Resource shared = new Resource("shared", false);
    try (shared) {
      return shared.name;
    }
  }

  @Override
  public Object get() {
    String results = use("a", "b", false, false) + "; " + use("c", "d", true, false) + "; "
        + use("e", "f", true, true)
        + "; " + use("g", "", true, false);
    try {
      results += "; " + borrowed();
    } catch (Exception e) {
      results += e;
    }
    return log + results;
  }
}
