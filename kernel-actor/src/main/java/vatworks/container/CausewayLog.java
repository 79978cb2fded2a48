package vatworks.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vatworks.kernel.Message;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.replay.Exchange;
import vatworks.kernel.replay.Exchange.Arrival;
import vatworks.kernel.replay.Exchange.Departure;

/// A log for the message debugger Causeway: a JSON array of events, a line each, in the format that it shares
/// with the Waterken server's `org.ref_send.log`.
///
/// A vat is a `loop` and a crank a `turn` of it, under the crank's number, which also stands in for the time: a
/// journal knows none. A message to an object is `Sent`; one to a promise, and the wish to hear of a promise, is
/// `SentIf` with the promise as its condition; what settles the promise is `Fulfilled` or `Rejected`. What is
/// logged is a `Comment`, a fault a `Problem`.
final class CausewayLog {

  private static final String LOG = "org.ref_send.log.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Speech speech;
  private final Exchange exchange;
  private final List<Map<String, Object>> events = new ArrayList<>();

  private CausewayLog(Exchange exchange, Speech speech) {
    this.exchange = exchange;
    this.speech = speech;
  }

  /// Writes the log, over what is there.
  ///
  /// @throws ContainerException if it cannot be written
  static void write(Path file, List<Exchange> exchanges, Speech speech) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      String before = "[\n";
      for (Exchange exchange : exchanges) {
        for (Map<String, Object> event : new CausewayLog(exchange, speech).events()) {
          out.write(before);
          out.write(JSON.writeValueAsString(event));
          before = ",\n";
        }
      }
      out.write(before.equals("[\n") ? "[]\n" : "\n]\n");
    } catch (NoSuchFileException e) {
      throw new ContainerException("the log " + file + " cannot be written: its folder does not exist", e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    } catch (IOException e) {
      throw new ContainerException("the log " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private List<Map<String, Object>> events() {
    exchange.came().forEach(this::came);
    exchange.went().forEach(this::went);
    exchange.fault().ifPresent(
        why -> add(Optional.empty(), "Problem", "Comment")
            .putAll(Map.of("text", why, "reason", reason(why))));
    return events;
  }

  private void came(Arrival arrival) {
    switch (arrival) {
      case Arrival.Delivered it -> {
        add(Optional.of(call(it.message())), "Got").put("message", id(it.sent()));
        if (it.isDropped()) {
          add(Optional.empty(), "Comment").put("text", "dropped: its receiver is terminated");
        }
      }
      case Arrival.Told it -> it.awaited().ifPresent(
          awaited -> add(Optional.of("when(" + it.promise() + ")"), "Got").put("message", id(awaited)));
    }
  }

  private void went(Departure departure) {
    switch (departure) {
      case Departure.Sent it -> {
        Map<String, Object> event = it.waits().isPresent()
            ? add(Optional.of(call(it.message())), "SentIf", "Sent")
            : add(Optional.of(call(it.message())), "Sent");
        event.put("message", id(it.origin()));
        it.waits().ifPresent(promise -> event.put("condition", promise.toString()));
      }
      case Departure.Awaited it -> add(Optional.of("when(" + it.promise() + ")"), "SentIf", "Sent")
          .putAll(Map.of("message", id(it.origin()), "condition", it.promise().toString()));
      case Departure.Settled it -> {
        boolean isRejected = it.state() instanceof Settled.Rejected;
        String text = speech.text(it.state().data().body(), it.state().data().slots());
        Map<String, Object> event = add(Optional.empty(), isRejected ? "Rejected" : "Fulfilled", "Resolved");
        event.put("condition", it.promise().toString());
        if (isRejected) {
          event.put("reason", reason(text));
        }
      }
      case Departure.Logged it -> add(Optional.empty(), "Comment").put("text", Printable.line(it.line()));
    }
  }

  // What every event has.
  private Map<String, Object> add(Optional<String> call, String... classes) {
    String loop = speech.name(Speech.lane(exchange));
    Map<String, Object> turn = new LinkedHashMap<>();
    turn.put("loop", loop);
    turn.put("number", exchange.crank());
    Map<String, Object> anchor = new LinkedHashMap<>();
    anchor.put("turn", turn);
    anchor.put("number", events.size());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("class", Stream.concat(Stream.of(classes), Stream.of("Event")).map(LOG::concat).toList());
    event.put("anchor", anchor);
    event.put("timestamp", exchange.crank());
    call.ifPresent(
        name -> event.put(
            "trace", Map.of("calls", List.of(Map.of("name", name, "source", loop + "/Index.java")))));
    events.add(event);
    return event;
  }

  private String call(Message message) {
    return speech.name(message.target()) + "." + Printable.line(message.method()) + "("
        + speech.arguments(message.body(), message.slots()) + ")";
  }

  private static Map<String, Object> reason(String why) {
    return Map.of("class", List.of("java.lang.Exception"), "message", Printable.line(why));
  }

  private static String id(Exchange.Origin origin) {
    return "m" + origin;
  }
}
