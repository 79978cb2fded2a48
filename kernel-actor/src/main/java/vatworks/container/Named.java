package vatworks.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.kernel.KernelFlow;
import vatworks.kernel.KernelMeter;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.Words;

/// Something of the kernel's that a host names: by its id, `f2`, `m3` or `v4`, or by its name where nothing else
/// has that.
sealed interface Named {

  /// A flow.
  record Flow(long number) implements Named {}

  /// A meter.
  record Meter(long number) implements Named {}

  /// A vat.
  record Vat(VatId id) implements Named {}

  /// What there is of a kind.
  enum Kind {
    FLOW("flow", "f"),
    METER("meter", "m"),
    VAT("vat", "v");

    private final String word;
    private final String letter;

    Kind(String word, String letter) {
      this.word = word;
      this.letter = letter;
    }
  }

  /// What is called so.
  ///
  /// @param kinds what it may be
  /// @throws ContainerException if there is none of these kinds, or more than one
  static Named find(Tables tables, String idOrName, Kind... kinds) {
    Map<String, Named> same = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      for (Map.Entry<String, Named> it : all(tables, kind).entrySet()) {
        if (idOrName.equals(it.getKey())) {
          return it.getValue();
        }
        if (idOrName.equals(name(tables, it.getValue()))) {
          same.put(it.getKey(), it.getValue());
        }
      }
    }
    if (same.size() == 1) {
      return same.values().iterator().next();
    }
    String word = Printable.line(idOrName);
    throw new ContainerException(
        same.isEmpty()
            ? "there is no " + words(kinds) + " " + word + ": " + known(tables, kinds)
            : "there are " + same.size() + " of that name, " + word + ": say "
                + String.join(" or ", same.keySet().stream().limit(10).toList()));
  }

  /// The flow that is called so.
  ///
  /// @throws ContainerException likewise
  static long flow(Tables tables, String idOrName) {
    return ((Flow) find(tables, idOrName, Kind.FLOW)).number();
  }

  /// The meter that is called so.
  ///
  /// @throws ContainerException likewise
  static long meter(Tables tables, String idOrName) {
    return ((Meter) find(tables, idOrName, Kind.METER)).number();
  }

  /// The vat that is called so.
  ///
  /// @throws ContainerException likewise
  static VatId vat(Tables tables, String idOrName) {
    return ((Vat) find(tables, idOrName, Kind.VAT)).id();
  }

  private static Map<String, Named> all(Tables tables, Kind kind) {
    Map<String, Named> all = new LinkedHashMap<>();
    switch (kind) {
      case FLOW -> {
        for (KernelFlow flow : tables.flows()) {
          all.put(kind.letter + flow.number(), new Flow(flow.number()));
        }
      }
      case METER -> {
        for (KernelMeter meter : tables.meters()) {
          all.put(kind.letter + meter.number(), new Meter(meter.number()));
        }
      }
      case VAT -> {
        for (Tables.Vat vat : tables.vats()) {
          all.put(vat.id().toString(), new Vat(vat.id()));
        }
      }
    }
    return all;
  }

  private static String name(Tables tables, Named named) {
    return switch (named) {
      case Flow flow -> tables.flow(flow.number()).name();
      case Meter meter -> tables.meter(meter.number()).name();
      case Vat vat -> tables.vat(vat.id()).name();
    };
  }

  private static String words(Kind... kinds) {
    List<String> words = new ArrayList<>();
    for (Kind kind : kinds) {
      words.add(kind.word);
    }
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  private static String known(Tables tables, Kind... kinds) {
    List<String> known = new ArrayList<>();
    for (Kind kind : kinds) {
      known.add(switch (kind) {
        case FLOW -> "the flows are f0 to f" + (tables.flows().size() - 1);
        case METER -> tables.meters().size() == 1
            ? "the only meter is m0"
            : "the meters are m0 to m" + (tables.meters().size() - 1);
        case VAT -> "the vats are "
            + Words.list(tables.vats().stream().map(Tables.Vat::name).sorted().toList());
      });
    }
    return Words.list(known);
  }
}
