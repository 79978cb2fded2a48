// Texts taken apart and put together in a StringBuilder.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class BuilderSurgery implements Supplier<Object> {

  private static String reverseWords(String sentence) {
    StringBuilder all = new StringBuilder(sentence).reverse();
    int start = 0;
    for (int i = 0; i <= all.length(); i++) {
      if (i == all.length() || all.charAt(i) == ' ') {
        for (int left = start, right = i - 1; left < right; left++, right--) {
          char swapped = all.charAt(left);
          all.setCharAt(left, all.charAt(right));
          all.setCharAt(right, swapped);
        }
        start = i + 1;
      }
    }
    return all.toString();
  }

  private static String thousands(long number) {
    StringBuilder digits = new StringBuilder().append(Math.abs(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, '.');
    }
    return number < 0 ? digits.insert(0, '-').toString() : digits.toString();
  }

  private static String fill(String template, String... values) {
    StringBuilder out = new StringBuilder(template);
    for (int i = 0; i < values.length; i++) {
      String mark = "{" + i + "}";
      int at = out.indexOf(mark);
      while (at >= 0) {
        out.replace(at, at + mark.length(), values[i]);
        at = out.indexOf(mark, at + values[i].length());
      }
    }
    return out.toString();
  }

  private static List<String> permutations(String letters) {
    List<String> found = new ArrayList<>();
    permute(new StringBuilder(), new StringBuilder(letters), found);
    return found;
  }

  private static void permute(StringBuilder done, StringBuilder rest, List<String> found) {
    if (rest.isEmpty()) {
      found.add(done.toString());
    }
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      rest.deleteCharAt(i);
      permute(done.append(c), rest, found);
      done.setLength(done.length() - 1);
      rest.insert(i, c);
    }
  }

  private static String snake(String camel) {
    StringBuilder out = new StringBuilder();
    for (char c : camel.toCharArray()) {
      if (Character.isUpperCase(c)) {
        out.append(out.length() == 0 ? "" : "_").append(Character.toLowerCase(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    out.append(1).append('c').append(2.5).append(3L).append(true).append((Object) null).append(1.5f)
        .append(new char[]{'x', 'y'})
        .append("text", 1, 3).delete(2, 4).append(' ');
    return out + reverseWords("the quick brown fox") + " " + thousands(-1234567890123L) + " " + thousands(12)
        + " "
        + fill("{0} and {1} and {0}", "salt", "{0}pepper") + " " + permutations("abcd").size()
        + permutations("abc")
        + " " + snake("aVeryLongName") + " " + "a-b-c".replace("-", "--") + "x".concat("y")
        + "banana".lastIndexOf('n')
        + "banana".indexOf("an", 2) + "Banana".compareTo("banana") + "banana".compareToIgnoreCase("BANANAS")
        + " trimmed ".trim() + "abc".contains("bc") + "abc".endsWith("") + "ab".equalsIgnoreCase("AB")
        + "same".hashCode() + String.valueOf((Object) null) + "a,b,".substring(2) + "tail".subSequence(1, 3);
  }
}
