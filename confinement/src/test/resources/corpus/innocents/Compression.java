// LZW: a dictionary that both sides grow as they go.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class Compression implements Supplier<Object> {

  private static List<Integer> compress(String text) {
    Map<String, Integer> dictionary = new HashMap<>();
    for (char c = 0; c < 128; c++) {
      dictionary.put(String.valueOf(c), (int) c);
    }
    List<Integer> codes = new ArrayList<>();
    String known = "";
    for (char c : text.toCharArray()) {
      String longer = known + c;
      if (dictionary.containsKey(longer)) {
        known = longer;
      } else {
        codes.add(dictionary.get(known));
        dictionary.put(longer, dictionary.size());
        known = "" + c;
      }
    }
    if (!known.isEmpty()) {
      codes.add(dictionary.get(known));
    }
    return codes;
  }

  private static String expand(List<Integer> codes) {
    List<String> dictionary = new ArrayList<>();
    for (char c = 0; c < 128; c++) {
      dictionary.add(Character.toString(c));
    }
    StringBuilder text = new StringBuilder();
    String before = null;
    for (int code : codes) {
      String entry = code < dictionary.size() ? dictionary.get(code) : before + before.charAt(0);
      text.append(entry);
      if (before != null) {
        dictionary.add(before + entry.charAt(0));
      }
      before = entry;
    }
    return text.toString();
  }

  private static String lookAndSay(String digits) {
    StringBuilder said = new StringBuilder();
    for (int i = 0, run; i < digits.length(); i += run) {
      for (run = 1; i + run < digits.length() && digits.charAt(i + run) == digits.charAt(i); run++) {
      }
      said.append(run).append(digits.charAt(i));
    }
    return said.toString();
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    String said = "1";
    for (int i = 0; i < 12; i++) {
      said = lookAndSay(said);
    }
    for (String text : new String[]{"", "a", "aaaaaaa", "TOBEORNOTTOBEORTOBEORNOT", said}) {
      List<Integer> codes = compress(text);
      out.append(text.length()).append(" to ").append(codes.size()).append(' ')
          .append(expand(codes).equals(text))
          .append(codes.size() < 20 ? codes : codes.hashCode()).append('\n');
    }
    return out.toString();
  }
}
