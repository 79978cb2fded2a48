package vatworks.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vatworks.kernel.VatId;
import vatworks.kernel.replay.Causes;
import vatworks.kernel.replay.Introduction;
import vatworks.kernel.replay.Introductions;

/// How each vat came to hold a reference: who had it from whom.
///
/// @param kref the reference
/// @param since the crank in which it was first mentioned; 0 where it was not, by then
/// @param all each followed by those that had it from there
public record Holders(String kref, long since, List<Holder> all) {

  /// A vat that holds the reference, or held it.
  ///
  /// @param depth how many others it went through before, from 0
  /// @param vat its name
  /// @param slot what it calls the reference
  /// @param crank in which it got it
  /// @param until the crank in which it lost it again, if it did
  /// @param how one sentence
  public record Holder(int depth, String vat, String slot, long crank, OptionalLong until, String how) {

    /// `crank 4: bob got it as o-50 with greet, which alice sent in crank 3`
    @Override
    public String toString() {
      String end = until.isPresent() ? "; lost it in crank " + until.getAsLong() : "";
      return "crank " + crank + ": " + Printable.line(how) + end;
    }
  }

  static Holders of(Introductions introductions, Causes causes) {
    Map<String, List<Introduction>> receivers = new LinkedHashMap<>();
    List<Introduction> first = new ArrayList<>();
    for (Introduction it : introductions.all()) {
      it.from().ifPresentOrElse(
          from -> receivers.computeIfAbsent(key(from), any -> new ArrayList<>()).add(it),
          () -> first.add(it));
    }
    List<Holder> all = new ArrayList<>();
    List<Introduction> next = new ArrayList<>(first.reversed());
    Map<String, Integer> depths = new LinkedHashMap<>();
    while (!next.isEmpty()) {
      Introduction it = next.removeLast();
      int depth = it.from().map(from -> depths.get(key(from)) + 1).orElse(0);
      depths.put(key(it), depth);
      all.add(holder(depth, it, causes));
      next.addAll(Optional.ofNullable(receivers.get(key(it))).orElse(List.of()).reversed());
    }
    return new Holders(introductions.kref().toString(), introductions.since(), all);
  }

  private static String key(Introduction it) {
    return it.holder() + " " + it.slot() + " " + it.crank();
  }

  private static Holder holder(int depth, Introduction it, Causes causes) {
    String vat = causes.name(it.holder());
    String how = switch (it.how()) {
      case Introduction.Made _ -> vat + " made it, as " + it.slot();
      case Introduction.Given _ -> it.slot().isImport()
          ? "the wiring gave it to " + vat + ", as " + it.slot()
          : "it was named from outside: " + vat + " has it as " + it.slot();
      case Introduction.Mentioned(var message, VatId sender, long sent) ->
        vat + " got it as " + it.slot() + " with " + message.method() + ", "
            + (sender.equals(VatId.KERNEL)
                ? "which came from outside in crank " + sent
                : "which " + causes.name(sender) + " sent in crank " + sent);
      case Introduction.Told(var promise, VatId settler, long settled) ->
        vat + " got it as " + it.slot() + " with the news of " + promise + ", which "
            + causes.name(settler) + " settled in crank " + settled;
    };
    return new Holder(depth, vat, it.slot().toString(), it.crank(), it.until(), how);
  }
}
