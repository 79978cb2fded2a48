package vatworks.shell;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Locale;

/// The samples of one measurement, summed up.
///
/// @param vats `confined` or `trusted`
record Measurement(
    String workload, String store, String vats, String unit, long median, long min, long max) {

  static final String HEAD = String.format(
      "%-9s %-8s %-8s %-14s %11s %11s %11s", "workload", "store", "vats", "unit", "median", "min", "max");

  /// @param samples at least one
  static Measurement of(String workload, String store, String vats, String unit, long... samples) {
    long[] sorted = samples.clone();
    Arrays.sort(sorted);
    return new Measurement(
        workload, store, vats, unit, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  /// A row under [#HEAD].
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-9s %-8s %-8s %-14s %,11d %,11d %,11d", workload, store, vats, unit, median, min, max);
  }

  String json() {
    return JsonNodeFactory.instance.objectNode()
        .put("workload", workload)
        .put("store", store)
        .put("vats", vats)
        .put("unit", unit)
        .put("median", median)
        .put("min", min)
        .put("max", max)
        .toString();
  }
}
