// Listeners that come and go while events are told to them.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

public final class EventBus implements Supplier<Object> {

  interface Event {
    record Opened(String what) implements Event {}

    record Closed(String what, int code) implements Event {}
  }

  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private final Map<Class<? extends Event>, List<Consumer<? super Event>>> listeners = new LinkedHashMap<>();
  private final StringBuilder log = new StringBuilder();

  private <E extends Event> Subscription on(Class<E> type, Consumer<? super E> listener) {
    Consumer<? super Event> adapted = event -> listener.accept(type.cast(event));
    listeners.computeIfAbsent(type, t -> new ArrayList<>()).add(adapted);
    return () -> listeners.get(type).remove(adapted);
  }

  private int publish(Event event) {
    int told = 0;
    for (Map.Entry<Class<? extends Event>, List<Consumer<? super Event>>> entry : listeners.entrySet()) {
      if (entry.getKey().isInstance(event)) {
        for (Consumer<? super Event> listener : new ArrayList<>(entry.getValue())) {
          try {
            listener.accept(event);
            told++;
          } catch (IllegalStateException e) {
            log.append('(').append(e.getMessage()).append(')');
          }
        }
      }
    }
    return told;
  }

  private void write(Event event) {
    log.append('<').append(event).append('>');
  }

  @Override
  public Object get() {
    int[] openings = {0};
    List<Subscription> once = new ArrayList<>();
    on(Event.class, this::write);
    on(Event.Opened.class, opened -> openings[0] += opened.what().length());
    once.add(on(Event.Opened.class, opened -> {
      log.append("[once]");
      once.get(0).close();
    }));
    on(Event.Closed.class, closed -> {
      if (closed.code() != 0) {
        throw new IllegalStateException(closed.what() + " ended with " + closed.code());
      }
    });
    int told = publish(new Event.Opened("door")) * 100;
    told += publish(new Event.Opened("window")) * 10;
    try (Subscription brief = on(Event.Closed.class, closed -> log.append("[brief]"))) {
      told += publish(new Event.Closed("door", 3));
    }
    told += publish(new Event.Closed("window", 0)) * 1_000;
    return log.append(told).append(' ').append(openings[0]).toString();
  }
}
