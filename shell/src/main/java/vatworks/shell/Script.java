package vatworks.shell;

import java.util.ArrayList;
import java.util.List;

/// Commands written on one line, as `-c` takes them: `step 2; send bob greet ["a;b"]; show-tables`.
final class Script {

  private Script() {}

  /// Parts commands at `;` and at line ends, but not inside quotes or JSON.
  static List<String> split(String text) {
    List<String> commands = new ArrayList<>();
    boolean inString = false;
    boolean inQuotes = false;
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == ';' && !inString && !inQuotes && depth == 0) {
        commands.add(text.substring(start, i).strip());
        start = i + 1;
        inString = false;
        inQuotes = false;
        depth = 0;
      } else if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else {
        switch (c) {
          case '"' -> inString = true;
          case '\'' -> inQuotes = !inQuotes;
          case '[', '{' -> depth++;
          case ']', '}' -> depth = Math.max(0, depth - 1);
          default -> {
          }
        }
      }
    }
    commands.add(text.substring(start).strip());
    return commands;
  }
}
