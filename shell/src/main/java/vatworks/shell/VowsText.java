package vatworks.shell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vatworks.container.Printable;

/// What vats wait for, as `vows` prints it: a row for every promise that a vat waits for, and a line for
/// every circle.
///
/// ```
/// vat      waits for  queued  on
/// alice    kp40       2       bob
/// console  kp41       0       greet() -> kp40 -> bob
///
/// deadlock: kp42 waits for kp43 waits for kp42
/// ```
record VowsText(Names names, OptionalInt columns) {

  // A path is shown whole up to here; of a longer one the beginning and the end.
  private static final int REASONS_SHOWN = 6;
  private static final Pattern SEAMS = Pattern.compile("(?= waits for )");

  /// @param vat the name of the vat that was asked about; empty: all were
  String of(Vows vows, Optional<String> vat) {
    if (vows.waits().isEmpty() && vows.circles().isEmpty()) {
      return vat.map(name -> name + " waits for nothing").orElse("no vat waits for anything");
    }
    List<String> parts = new ArrayList<>();
    if (!vows.waits().isEmpty()) {
      Columns rows = new Columns().row("vat", "waits for", "queued", "on");
      for (Vows.Wait wait : vows.waits()) {
        rows.row(names.subscriber(wait.vat()), wait.promise(), "" + wait.queued(), path(wait.path()));
      }
      parts.add(rows.lines().stream().map(it -> Text.fit(it, columns)).collect(Collectors.joining("\n")));
    }
    if (!vows.circles().isEmpty()) {
      parts.add(vows.circles().stream().map(this::line).collect(Collectors.joining("\n")));
    }
    return String.join("\n\n", parts);
  }

  private String path(List<Reason> path) {
    List<String> steps = path.stream().map(this::reason).toList();
    if (steps.size() > REASONS_SHOWN) {
      steps = Stream.of(steps.subList(0, REASONS_SHOWN - 2), List.of("..."), List.of(steps.getLast()))
          .flatMap(List::stream)
          .toList();
    }
    return String.join(" -> ", steps);
  }

  private String reason(Reason reason) {
    return switch (reason) {
      case Reason.Decided(String vat) -> names.vat(vat);
      case Reason.Queued(String method, String receiver) ->
        Printable.line(method) + "() -> " + names.vat(receiver) + " (queued)";
      case Reason.Parked(String method, String promise) -> Printable.line(method) + "() -> " + promise;
      case Reason.Follows(String promise) -> promise;
      case Reason.Nobody() -> "nobody";
    };
  }

  /// A deadlock is never cut: it is what the reader came for.
  private String line(Vows.Circle circle) {
    List<String> nodes = new ArrayList<>(circle.nodes().stream().map(this::node).toList());
    nodes.add(nodes.getFirst());
    String title = circle.isCertain() ? "deadlock: " : "possible deadlock: ";
    return Text.wrap(title + String.join(" waits for ", nodes), SEAMS, columns);
  }

  private String node(String node) {
    return names.promise(node).isPresent() ? node : names.vat(node);
  }

  /// The same for a program: one JSON object on one line.
  static String json(Vows vows) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode waits = root.putArray("vows");
    for (Vows.Wait wait : vows.waits()) {
      ArrayNode path = waits.addObject()
          .put("vat", wait.vat())
          .put("promise", wait.promise())
          .put("queued", wait.queued())
          .putArray("on");
      wait.path().forEach(reason -> json(path.addObject(), reason));
    }
    ArrayNode deadlocks = root.putArray("deadlocks");
    for (Vows.Circle circle : vows.circles()) {
      ArrayNode nodes = deadlocks.addObject().put("certain", circle.isCertain()).putArray("circle");
      circle.nodes().forEach(nodes::add);
    }
    return Printable.line(root.toString());
  }

  private static void json(ObjectNode object, Reason reason) {
    switch (reason) {
      case Reason.Decided(String vat) -> object.put("decider", vat);
      case Reason.Queued(String method, String receiver) ->
        object.put("message", method).put("queuedFor", receiver);
      case Reason.Parked(String method, String promise) ->
        object.put("message", method).put("in", promise);
      case Reason.Follows(String promise) -> object.put("follows", promise);
      case Reason.Nobody() -> object.put("nobody", true);
    }
  }
}
