// Exceptions of one's own, translated layer by layer, causes kept.
import java.util.function.Supplier;

public final class ExceptionsWithCauses implements Supplier<Object> {

  static class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static final class MissingKey extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;

    MissingKey(String key) {
      super("no key " + key);
      this.key = key;
    }

    String key() {
      return key;
    }

    @Override
    public String toString() {
      return "MissingKey(" + key + ")";
    }
  }

  private static int read(String key) {
    return switch (key) {
      case "number" -> Integer.parseInt("42");
      case "word" -> Integer.parseInt("forty-two");
      case "nothing" -> Integer.valueOf((String) null);
      case "index" -> new int[]{1, 2}[key.length()];
      case "state" -> throw new IllegalStateException(new MissingKey("inner"));
      default -> throw new MissingKey(key);
    };
  }

  private static int load(String key) throws StoreException {
    try {
      return read(key);
    } catch (NumberFormatException | IllegalStateException e) {
      throw new StoreException("cannot load " + key, e);
    } catch (MissingKey e) {
      if (e.key().length() > 5) {
        throw e;
      }
      return -1;
    }
  }

  private static String chain(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      text.append(text.isEmpty() ? "" : " <- ").append(t.getClass().getSimpleName()).append(": ")
          .append(t.getMessage());
    }
    return text.toString();
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (String key : new String[]{"number", "word", "nothing", "index", "state", "none", "missing"}) {
      try {
        out.append(load(key));
      } catch (StoreException e) {
        out.append(chain(e));
      } catch (ArrayIndexOutOfBoundsException e) {
        out.append(e.getMessage());
      } catch (RuntimeException e) {
        out.append(e);
      } finally {
        out.append('\n');
      }
    }
    Exception late = new Exception("late");
    late.initCause(new Error("cause"));
    return out.append(chain(late)).append(new StoreException(null, null)).toString();
  }
}
