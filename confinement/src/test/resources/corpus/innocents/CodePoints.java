// Text beyond the first 65,536 characters: surrogates, code points, UTF-8 by hand.
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

public final class CodePoints implements Supplier<Object> {

  private static final String TEXT = "a\u00e9\u20ac\ud83d\ude00z\ud834\udd1e";

  private static byte[] utf8(String text) {
    byte[] bytes = new byte[text.length() * 4];
    int size = 0;
    for (int i = 0; i < text.length();) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xc0 | c >> 6);
        bytes[size++] = (byte) (0x80 | c & 0x3f);
      } else if (c < 0x10000) {
        bytes[size++] = (byte) (0xe0 | c >> 12);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[size++] = (byte) (0x80 | c & 0x3f);
      } else {
        bytes[size++] = (byte) (0xf0 | c >> 18);
        bytes[size++] = (byte) (0x80 | c >> 12 & 0x3f);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[size++] = (byte) (0x80 | c & 0x3f);
      }
    }
    return Arrays.copyOf(bytes, size);
  }

  private static String reverse(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = text.length(); i > 0;) {
      int c = text.codePointBefore(i);
      i -= Character.charCount(c);
      out.appendCodePoint(c);
    }
    return out.toString();
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c < 0x7f) {
        out.append(c);
      } else {
        out.append(Character.isHighSurrogate(c) ? "<" : Character.isLowSurrogate(c) ? ">" : "%")
            .append(Integer.toHexString(c));
      }
    }
    return out.toString();
  }

  private static int letters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      count += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
    }
    return count;
  }

  @Override
  public Object get() {
    byte[] mine = utf8(TEXT);
    byte[] theirs = TEXT.getBytes(StandardCharsets.UTF_8);
    return Arrays.toString(mine) + Arrays.equals(mine, theirs)
        + new String(mine, StandardCharsets.UTF_8).equals(TEXT)
        + " " + escape(reverse(TEXT)) + " " + TEXT.length() + TEXT.codePointCount(0, TEXT.length())
        + letters(TEXT)
        + " " + new String(new byte[]{(byte) 0xff, 'x'}, StandardCharsets.UTF_8).codePointAt(0) + " "
        + Character.toChars(0x1f600).length + Character.toString(0x1d11e).equals(TEXT.substring(6))
        + Character.isSurrogatePair(TEXT.charAt(3), TEXT.charAt(4))
        + Character.toCodePoint('\ud83d', '\ude00')
        + TEXT.indexOf(0x1f600) + TEXT.indexOf('z')
        + new StringBuilder(TEXT).reverse().toString().equals(reverse(TEXT))
        + "\u0130".length() + (int) Character.toUpperCase('\u00ff') + "stra\u00dfe".toUpperCase();
  }
}
