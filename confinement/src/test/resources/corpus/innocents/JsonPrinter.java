// A tree of values printed as JSON, compact and indented.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class JsonPrinter implements Supplier<Object> {

  sealed interface Json {}

  enum Constant implements Json {
    TRUE,
    FALSE,
    NULL
  }

  record Text(String value) implements Json {}

  record Numeral(double value) implements Json {}

  record Array(List<Json> elements) implements Json {}

  record Struct(Map<String, Json> members) implements Json {}

  private static void print(Json json, StringBuilder out, int indent, int depth) {
    switch (json) {
      case Constant constant -> out.append(constant.name().charAt(0) == 'T'
          ? "true"
          : constant == Constant.FALSE ? "false" : "null");
      case Text(String value) -> quote(value, out);
      case Numeral(double value) when value == Math.rint(value) -> out.append((long) value);
      case Numeral(double value) -> out.append(value);
      case Array(List<Json> elements) -> {
        out.append('[');
        String separator = "";
        for (Json element : elements) {
          out.append(separator);
          newLine(out, indent, depth + 1);
          print(element, out, indent, depth + 1);
          separator = ",";
        }
        newLine(out, indent, elements.isEmpty() ? 0 : depth);
        out.append(']');
      }
      case Struct(var members) -> {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Json> member : members.entrySet()) {
          out.append(first ? "" : ",");
          first = false;
          newLine(out, indent, depth + 1);
          quote(member.getKey(), out);
          out.append(indent > 0 ? ": " : ":");
          print(member.getValue(), out, indent, depth + 1);
        }
        newLine(out, indent, depth);
        out.append('}');
      }
    }
  }

  private static void newLine(StringBuilder out, int indent, int depth) {
    if (indent > 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ') {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  @Override
  public Object get() {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("name", new Text("caf\u00e9 \"noir\"\n\u0001"));
    members.put("price", new Numeral(2.5));
    members.put("stock", new Numeral(1e6));
    members.put("tags",
        new Array(new ArrayList<>(List.of(Constant.TRUE, Constant.NULL, new Array(List.of())))));
    members.put("nested", new Struct(Map.of("only", Constant.FALSE)));
    StringBuilder out = new StringBuilder();
    print(new Struct(members), out, 0, 0);
    out.append('\n');
    print(new Struct(members), out, 2, 0);
    return out.toString();
  }
}
