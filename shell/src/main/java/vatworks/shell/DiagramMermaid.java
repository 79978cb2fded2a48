package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import vatworks.container.Conversation;
import vatworks.container.Conversation.Arrow;
import vatworks.container.Conversation.Kind;
import vatworks.container.Conversation.Lane;
import vatworks.container.Conversation.Turn;

/// A conversation as Mermaid's `sequenceDiagram`: text that many wikis and editors draw.
final class DiagramMermaid {

  private static final int TEXT = 60; // characters

  private final List<String> lanes;
  private final StringBuilder text = new StringBuilder("sequenceDiagram\n");

  private DiagramMermaid(List<String> lanes) {
    this.lanes = lanes;
  }

  static String of(Conversation conversation) {
    DiagramMermaid diagram = new DiagramMermaid(conversation.lanes().stream().map(Lane::id).toList());
    for (Lane lane : conversation.lanes()) {
      diagram.line("participant " + diagram.lane(lane.id()) + " as " + escape(lane.name()));
    }
    conversation.turns().forEach(diagram::turn);
    return diagram.text.toString();
  }

  private void turn(Turn turn) {
    List<String> lines = new ArrayList<>();
    for (Arrow arrow : turn.arrows()) {
      lines.add(lane(arrow.from()) + head(arrow.kind()) + lane(arrow.to()) + ": " + turn.crank() + " "
          + escape(DiagramText.label(arrow, TEXT)));
    }
    for (String line : turn.log()) {
      lines.add("Note right of " + lane(turn.lane()) + ": " + escape(DiagramText.shortened(line, TEXT)));
    }
    turn.fault().ifPresent(
        why -> lines.add(
            "Note right of " + lane(turn.lane()) + ": " + escape("✗ " + DiagramText.shortened(why, TEXT))));
    boolean isActive = lines.size() > 1 && !turn.arrows().isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i));
      if (i == 0 && isActive) {
        line("activate " + lane(turn.lane()));
      }
    }
    if (isActive) {
      line("deactivate " + lane(turn.lane()));
    }
  }

  private static String head(Kind kind) {
    return switch (kind) {
      case MESSAGE -> "->>";
      case DROPPED -> "-x";
      case FULFILLED, FORWARDED -> "-->>";
      case REJECTED -> "--x";
    };
  }

  // Names may hold anything, and words that mean something to Mermaid.
  private String lane(String id) {
    return "p" + lanes.indexOf(id);
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  /// Writes all that could mean something to Mermaid, or to the page it is drawn in, as a number.
  static String escape(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    raw.codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) || " .,:@()[]'/=_".indexOf(c) >= 0) {
        escaped.appendCodePoint(c);
      } else {
        escaped.append('#').append(c).append(';');
      }
    });
    return escaped.toString();
  }
}
