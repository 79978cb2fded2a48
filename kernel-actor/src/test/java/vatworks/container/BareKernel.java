package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import vatworks.kernel.Crank;
import vatworks.kernel.Decision;
import vatworks.kernel.Invariants;
import vatworks.kernel.Kernel;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.vat.Asked;
import vatworks.vat.Facet;
import vatworks.vat.Limits;
import vatworks.vat.Turn;
import vatworks.vow.ObjectVat;

/// The kernel's rules and vats of objects, with no actors between: whoever holds this says when a crank runs.
/// The tables' invariants are checked after every crank that is watched, and no vat may be at fault.
final class BareKernel {

  private final Tables tables = new Tables();
  private final Kernel kernel = new Kernel(tables, new vatworks.kernel.Powers(new JsonBodies()));
  private final List<ObjectVat> vats = new ArrayList<>();
  private final boolean isWatched;

  /// @param roots the classes of the vats `a`, `b`, `c`, ...
  BareKernel(boolean isWatched, List<Class<?>> roots) {
    this.isWatched = isWatched;
    Crank wiring = kernel.begin();
    for (Class<?> root : roots) {
      wiring.addVat(name(vats.size()));
      vats.add(made(root));
    }
    apply(kernel.end(wiring));
  }

  private static ObjectVat made(Class<?> root) {
    try {
      return new ObjectVat(root, new JsonBodies());
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  static String name(int vat) {
    return String.valueOf((char) ('a' + vat));
  }

  /// Queues a message from outside to a vat's root.
  ///
  /// @param roots what `$0`, `$1`, ... in the body are: the roots of these vats
  void send(int vat, String method, String body, Integer... roots) {
    List<Facet> slots = new ArrayList<>();
    for (int root : roots) {
      slots.add(new Facet(name(root), 0));
    }
    apply(kernel.send(new Facet(name(vat), 0), method, body, slots, false));
  }

  /// Runs the next crank.
  ///
  /// @return whether there was one
  boolean step() {
    switch (kernel.next()) {
      case Next.Nothing _ -> {
        return false;
      }
      case Next.Drop drop -> apply(drop.decision());
      case Next.Answer answer -> apply(answer.decision());
      case Next.Perform perform ->
        apply(kernel.perform(perform));
      case Next.Deliver deliver -> {
        Turn turn = new Turn(Limits.DEFAULT);
        vats.get((int) deliver.crank().vat().number() - 1).deliver(turn, deliver.delivery());
        List<Asked> asked = turn.end();
        apply(kernel.commit(deliver.crank(), asked, 0));
      }
    }
    return true;
  }

  /// Runs all cranks that there are.
  void run() {
    boolean isMore = true;
    while (isMore) {
      isMore = step();
    }
  }

  Tables tables() {
    return tables;
  }

  /// What the vats and the kernel logged, in order.
  List<String> log() {
    return tables.log().stream().map(Tables.LogEntry::line).toList();
  }

  private void apply(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Committed.class);
    decision.changes().forEach(tables::apply);
    if (isWatched) {
      assertThat(Invariants.breaches(tables)).isEmpty();
    }
  }
}
