package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;
import vatworks.vat.Turn;

/// A vat of objects and a script in a kernel's stead: deliveries as they print, and what the vat is to ask
/// for.
final class Scripted {

  private static final Pattern MESSAGE = Pattern
      .compile("(o\\+\\d+)\\.(\\w+) (#.*?)(?: \\[([op][^\\]]*)])?(?: -> (p[+-]\\d+))?");
  private static final Pattern RESOLUTION = Pattern
      .compile("(p[+-]\\d+) (fulfilled|forwarded|rejected) (#.*?)(?: \\[([op][^\\]]*)])?(?=, p[+-]\\d+ |$)");

  private final ObjectVat vat;
  private final Limits limits;

  Scripted(Class<?> root) {
    this(root, Limits.DEFAULT);
  }

  Scripted(Class<?> root, Limits limits) {
    try {
      vat = new ObjectVat(root, new TestBodies());
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    this.limits = limits;
  }

  /// Delivers, and requires that exactly this is asked for, in order. A line may end in `*` for anything.
  void delivers(String delivery, String... expected) {
    List<String> asked = deliver(delivery).stream().map(Asked::toString).toList();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      boolean isOpen = i < expected.length && expected[i].endsWith("*");
      String start = isOpen ? expected[i].substring(0, expected[i].length() - 1) : "";
      shown.add(isOpen && asked.get(i).startsWith(start) ? expected[i] : asked.get(i));
    }
    assertThat(shown).as(delivery).isEqualTo(List.of(expected));
  }

  List<Asked> deliver(String delivery) {
    Turn turn = new Turn(limits);
    vat.deliver(turn, parse(delivery));
    return turn.end();
  }

  List<Asked> deliver(Delivery delivery) {
    Turn turn = new Turn(limits);
    vat.deliver(turn, delivery);
    return turn.end();
  }

  int vowsAbroad() {
    return vat.vowsAbroad();
  }

  int tableEntries() {
    return vat.tableEntries();
  }

  private static Delivery parse(String text) {
    if (text.startsWith("notify [")) {
      List<Resolution> resolutions = new ArrayList<>();
      Matcher each = RESOLUTION.matcher(text.substring("notify [".length(), text.length() - 1));
      while (each.find()) {
        resolutions
            .add(resolution(Slot.parse(each.group(1)), each.group(2), data(each.group(3), each.group(4))));
      }
      return new Delivery.Notify(resolutions);
    }
    Matcher message = MESSAGE.matcher(text);
    assertThat(message.matches()).as(text).isTrue();
    return new Delivery.Message(
        Slot.parse(message.group(1)),
        message.group(2),
        data(message.group(3), message.group(4)),
        Optional.ofNullable(message.group(5)).map(Slot::parse));
  }

  private static Resolution resolution(Slot promise, String how, CapData data) {
    return switch (how) {
      case "fulfilled" -> new Resolution.Fulfilled(promise, data);
      case "forwarded" -> new Resolution.Forwarded(promise, data);
      default -> new Resolution.Rejected(promise, data);
    };
  }

  private static CapData data(String body, String slots) {
    return new CapData(
        body,
        slots == null ? List.of() : Arrays.stream(slots.split(", ")).map(Slot::parse).toList());
  }
}
