import vatworks.vat.*;

/** Ends by what its first message names: what the JVM says of it is journalled. */
public final class Index implements Vat {
  private static final class Failing {
    static final int NUMBER = five() / (five() - 5);
  }

  public void deliver(Syscall syscall, Delivery delivery) {
    String method = ((Delivery.Message) delivery).method();
    Object text = method;
    syscall.log("ends by " + method);
    switch (method) {
      case "nothing" -> nothing().length();
      case "cast" -> ((Runnable) text).run();
      case "index" -> new int[3].clone()[five()]++;
      case "number" -> Integer.parseInt("title\u0130");
      case "initialiser" -> syscall.log("" + Failing.NUMBER);
      case "store" -> ((Object[]) new String[1])[0] = delivery;
      case "wrapped" -> throw new IllegalStateException(new Object() + " " + (Runnable) () -> syscall.log("x"));
      default -> throw new Error("sub".substring(five()));
    }
  }

  private static String nothing() { return null; }

  private static int five() { return 5; }
}
