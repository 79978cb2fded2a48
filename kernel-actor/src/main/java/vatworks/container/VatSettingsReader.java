package vatworks.container;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.vat.Budget;

/// Reads what a configuration says of budgets, and of single vats:
///
/// ```
/// limits { computrons = 100M, allocation = 64 MiB, stack = 512 KiB, heap = 64 MiB }
/// vats { alice { computrons = 5M, trust = true } }
/// ```
final class VatSettingsReader {

  private static final List<String> SETTINGS = List.of("computrons", "allocation", "stack", "heap", "trust");
  private static final Pattern COMPUTRONS = Pattern.compile("([0-9]{1,15}) ?([kMG]?)");
  private static final Map<String, Long> UNITS = Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "G",
      1_000_000_000L);

  private VatSettingsReader() {}

  /// The budget that vats have where nothing is said of them.
  ///
  /// @param limits the section that has the settings, all of them
  static Budget budget(Config limits) {
    return new Budget(
        computrons(limits), limits.getBytes("allocation"), Math.toIntExact(limits.getBytes("stack")),
        limits.getBytes("heap"));
  }

  /// What is said of single vats.
  ///
  /// @param vats the section with a section for each
  /// @param confines whether vats are confined at all
  /// @param others the budget of those of which nothing is said, and where something is not said
  static VatSettings vats(Config vats, boolean confines, Budget others) {
    Map<String, Budget> budgets = new TreeMap<>();
    TreeSet<String> trusted = new TreeSet<>();
    for (Map.Entry<String, ConfigValue> section : vats.root().entrySet()) {
      if (!(section.getValue() instanceof ConfigObject object)) {
        throw new IllegalArgumentException(
            "vatworks.vats." + section.getKey() + " is a section with settings of a vat, found "
                + section.getValue().render());
      }
      requireKnown(section.getKey(), object);
      Config config = object.toConfig();
      Budget own = budget(config, others);
      if (!own.equals(others)) {
        budgets.put(section.getKey(), own);
      }
      if (config.hasPath("trust") && config.getBoolean("trust")) {
        trusted.add(section.getKey());
      }
    }
    return new VatSettings(confines, budgets, trusted);
  }

  private static void requireKnown(String vat, ConfigObject section) {
    for (String setting : new TreeSet<>(section.keySet())) {
      if (!SETTINGS.contains(setting)) {
        throw new IllegalArgumentException(
            "there is no setting vatworks.vats." + vat + "." + setting + ": a vat has "
                + String.join(", ", SETTINGS));
      }
    }
  }

  private static Budget budget(Config own, Budget others) {
    return new Budget(
        own.hasPath("computrons") ? computrons(own) : others.computrons(),
        own.hasPath("allocation") ? own.getBytes("allocation") : others.bytes(),
        own.hasPath("stack") ? Math.toIntExact(own.getBytes("stack")) : others.stackBytes(),
        own.hasPath("heap") ? own.getBytes("heap") : others.heapBytes());
  }

  private static long computrons(Config config) {
    String text = config.getString("computrons").strip();
    Matcher number = COMPUTRONS.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "computrons are a whole number, with k, M or G after it for thousands, millions or billions, found "
              + text);
    }
    return Math.multiplyExact(
        Long.parseLong(number.group(1)), Optional.ofNullable(UNITS.get(number.group(2))).orElseThrow());
  }
}
