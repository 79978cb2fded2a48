package vatworks.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import vatworks.container.TablesView;

/// How fast meters are spent, from one look at them to the next.
final class Rates {

  private Map<String, Long> spent = Map.of();
  private long looked;

  /// Computrons a second since the last look, by meter; nothing of a meter at which nobody has looked before.
  synchronized Map<String, Long> since(TablesView tables) {
    long now = System.nanoTime();
    Map<String, Long> rates = new LinkedHashMap<>();
    Map<String, Long> next = new LinkedHashMap<>();
    for (TablesView.MeterRow meter : tables.meters()) {
      next.put(meter.id(), meter.spent());
      if (spent.containsKey(meter.id())) {
        double seconds = Math.max(1, now - looked) / 1e9;
        rates.put(meter.id(), Math.round((meter.spent() - spent.get(meter.id())) / seconds));
      }
    }
    spent = next;
    looked = now;
    return rates;
  }
}
