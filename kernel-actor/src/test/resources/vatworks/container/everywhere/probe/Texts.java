import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** What would come of the locale, of the default charset, or of which texts are the same object. */
final class Texts {
  private static final String CONSTANT = "constant";

  private final Consumer<String> log;

  Texts(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    String title = "TITLE i ı İ ß Σας ǆ ﬃ 𐐀";
    log.accept(title.toUpperCase() + " " + title.toLowerCase() + " " + title.toLowerCase().length());
    log.accept("TITLE".equalsIgnoreCase("tıtle") + " " + "I".compareToIgnoreCase("ı") + " "
        + Character.toLowerCase('I') + Character.toUpperCase('i') + Character.toUpperCase('ı'));
    log.accept(Arrays.toString("aß€𐐀".getBytes(StandardCharsets.UTF_8)) + " " + "aß€𐐀".hashCode() + " "
        + new String(new byte[]{(byte) 0xc3, 0x28, 'x'}, StandardCharsets.UTF_8));
    String computed = new StringBuilder("const").append("ant").toString();
    String half = "const";
    log.accept((computed == CONSTANT) + " " + (half + "ant" == CONSTANT) + " " + ("const" + "ant" == CONSTANT) + " "
        + (computed.substring(0) == computed) + " " + (computed.concat("") == computed) + " "
        + (computed.toLowerCase() == computed) + " " + (computed.trim() == computed) + " "
        + (computed.replace('x', 'y') == computed) + " " + (String.valueOf((Object) computed) == computed) + " "
        + ("" + computed == computed) + " " + (computed.substring(8) == "") + " " + (computed.repeat(1) == computed));
    StringBuilder switched = new StringBuilder();
    for (String word : new String[]{computed, "Aa", "BB", "C#", "title", "TİTLE", "x"}) {
      switched.append(switch (word) {
        case "constant" -> 'c';
        case "Aa" -> 'a';
        case "BB" -> 'b'; // It has the hash of the one before.
        case "title" -> 't';
        case "TİTLE" -> 'T';
        default -> '-';
      });
    }
    log.accept(switched + " " + 1_234_567 + " " + 1_234.5 + " " + 'x' + true + null + 5L + 0.1f);
    log.accept("""
        \tA block of text, with "quotes", é and trailing space.\s
        %d %s""".stripIndent().replace("\n", "|"));
  }
}
