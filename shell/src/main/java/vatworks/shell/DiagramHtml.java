package vatworks.shell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vatworks.container.Conversation;

/// A conversation as a page that opens by itself: its own script draws it, from data beside it.
///
/// What vats say may be hostile. It gets into the page as JSON alone, in which nothing can end the element that
/// it is in; the script writes it as text; and the page allows no script but this one, and no network.
final class DiagramHtml {

  private DiagramHtml() {}

  static String of(Conversation conversation) {
    String script = resource("diagram.js");
    String style = resource("diagram.css");
    return resource("diagram.html")
        .replace("{script-hash}", hash(script))
        .replace("{style-hash}", hash(style))
        .replace("{from}", Long.toString(conversation.from()))
        .replace("{to}", Long.toString(conversation.to()))
        .replace("{style}", style)
        .replace("{script}", script)
        .replace("{data}", data(conversation)); // Last: nothing is looked for in it.
  }

  /// JSON that is safe inside an element of a page.
  private static String data(Conversation conversation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode lanes = root.putArray("lanes");
    conversation.lanes().forEach(lane -> lanes.addObject().put("id", lane.id()).put("name", lane.name()));
    ArrayNode turns = root.putArray("turns");
    conversation.turns().forEach(turn -> write(turn, turns.addObject()));
    // Nothing can end the element; and what ends a line for some readers of JSON does not.
    return root.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void write(Conversation.Turn turn, ObjectNode out) {
    out.put("crank", turn.crank()).put("lane", turn.lane());
    ArrayNode arrows = out.putArray("arrows");
    for (Conversation.Arrow arrow : turn.arrows()) {
      arrows.addObject()
          .put("kind", arrow.kind().name())
          .put("from", arrow.from())
          .put("to", arrow.to())
          .put("sentIn", arrow.sentIn())
          .put("subject", arrow.subject())
          .put("method", arrow.method())
          .put("text", arrow.text());
    }
    ArrayNode log = out.putArray("log");
    turn.log().forEach(log::add);
    out.put("fault", turn.fault().orElse(null));
  }

  private static String resource(String name) {
    try (InputStream in = DiagramHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
