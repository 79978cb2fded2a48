package vatworks.container;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vatworks.container.Conversation.Arrow;
import vatworks.container.Conversation.Kind;
import vatworks.container.Conversation.Lane;
import vatworks.container.Conversation.Turn;
import vatworks.kernel.Kref;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.replay.Exchange;
import vatworks.kernel.replay.Exchange.Arrival;
import vatworks.kernel.replay.Exchange.Departure;

/// Exchanges in words: who and what their numbers are.
final class Speech {

  static final String OUTSIDE = "outside";
  static final String KERNEL = VatId.KERNEL.toString();

  private final Tables tables;

  /// @param tables as they are after the exchanges: objects and vats are never forgotten
  Speech(Tables tables) {
    this.tables = tables;
  }

  Conversation conversation(long from, long to, List<Exchange> exchanges) {
    List<Turn> turns = exchanges.stream()
        .map(this::turn)
        .filter(turn -> !turn.arrows().isEmpty() || !turn.log().isEmpty() || turn.fault().isPresent())
        .toList();
    return new Conversation(from, to, lanes(turns), turns);
  }

  private List<Lane> lanes(List<Turn> turns) {
    Set<String> ids = new LinkedHashSet<>(List.of(OUTSIDE));
    Set<String> used = new LinkedHashSet<>();
    for (Turn turn : turns) {
      for (Arrow arrow : turn.arrows()) {
        used.add(arrow.from());
        used.add(arrow.to());
      }
      used.add(turn.lane());
    }
    boolean hasKernel = used.remove(KERNEL);
    ids.retainAll(used);
    ids.addAll(used);
    if (hasKernel) {
      ids.add(KERNEL);
    }
    return ids.stream().map(id -> new Lane(id, name(id))).toList();
  }

  private Turn turn(Exchange exchange) {
    List<String> log = exchange.went().stream()
        .filter(Departure.Logged.class::isInstance)
        .map(departure -> (Departure.Logged) departure)
        .filter(logged -> exchange.fault().isEmpty() || !logged.vat().equals(VatId.KERNEL))
        .map(logged -> Printable.line(logged.line()))
        .toList();
    return new Turn(
        exchange.crank(),
        lane(exchange),
        exchange.came().stream().map(this::arrow).toList(),
        log,
        exchange.fault().map(Printable::line));
  }

  private Arrow arrow(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Delivered it -> new Arrow(
          it.isDropped() ? Kind.DROPPED : Kind.MESSAGE,
          sender(it.sent().vat()),
          it.isDropped() ? KERNEL : it.receiver().toString(),
          it.sent().crank(),
          name(it.message().target()),
          Printable.line(it.message().method()),
          arguments(it.message().body(), it.message().slots()));
      case Arrival.Told it -> new Arrow(
          kind(it.state()),
          it.settled().vat().toString(),
          sender(it.receiver()),
          it.settled().crank(),
          it.promise().toString(),
          it.question().map(question -> Printable.line(question.method())).orElse(""),
          text(it.state().data().body(), it.state().data().slots()));
    };
  }

  private static Kind kind(Settled state) {
    return switch (state) {
      case Settled.Fulfilled _ -> Kind.FULFILLED;
      case Settled.Forwarded _ -> Kind.FORWARDED;
      case Settled.Rejected _ -> Kind.REJECTED;
    };
  }

  /// Whose crank it was: a lane's id. The kernel's own are the outside's, but for what it does itself.
  static String lane(Exchange exchange) {
    boolean isKernels = exchange.came().stream()
        .anyMatch(arrival -> arrival instanceof Arrival.Delivered it && it.isDropped())
        || exchange.came().isEmpty()
            && exchange.went().stream().allMatch(Departure.Logged.class::isInstance);
    return exchange.vat().equals(VatId.KERNEL) && isKernels ? KERNEL : sender(exchange.vat());
  }

  /// Who sends, or is told: of the kernel's cranks, the outside.
  static String sender(VatId vat) {
    return vat.equals(VatId.KERNEL) ? OUTSIDE : vat.toString();
  }

  /// The name of a lane.
  String name(String lane) {
    if (lane.equals(OUTSIDE)) {
      return OUTSIDE;
    }
    return lane.equals(KERNEL)
        ? "kernel"
        : Printable.line(tables.vat(new VatId(Long.parseLong(lane.substring(1)))).name());
  }

  /// What a reference is called: `@bob`, `@bob:3`, `kp41`.
  String name(Kref kref) {
    if (kref.isPromise()) {
      return kref.toString();
    }
    Tables.KernelObject object = tables.object(kref);
    String facet = object.slot().number() == 0 ? "" : ":" + object.slot().number();
    return "@" + tables.vat(object.owner()).name() + facet;
  }

  /// A body as one line.
  String text(String body, List<Kref> slots) {
    return BodyText.of(body, slots.stream().map(this::name).toList());
  }

  /// A body of arguments likewise, without the brackets round them.
  String arguments(String body, List<Kref> slots) {
    String text = text(body, slots);
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }
}
