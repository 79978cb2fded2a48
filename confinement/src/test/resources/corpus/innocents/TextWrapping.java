// Paragraphs wrapped and justified to a width.
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;

public final class TextWrapping implements Supplier<Object> {

  private static final String TEXT = """
      A vat is a program that runs alone: it has its own classes, its own heap, and no one to talk to \
      but those whom it was told of.

      What it may do is what it holds; an extraordinarily-long-word-that-fits-no-line is kept whole.\
      """;

  enum Alignment {
    LEFT {
      @Override
      String align(List<String> words, int width, boolean last) {
        return String.join(" ", words);
      }
    },
    RIGHT {
      @Override
      String align(List<String> words, int width, boolean last) {
        String line = String.join(" ", words);
        return " ".repeat(Math.max(0, width - line.length())) + line;
      }
    },
    JUSTIFIED {
      @Override
      String align(List<String> words, int width, boolean last) {
        int gaps = words.size() - 1;
        if (last || gaps == 0) {
          return LEFT.align(words, width, last);
        }
        int letters = 0;
        for (String word : words) {
          letters += word.length();
        }
        int blanks = width - letters;
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
          line.append(words.get(i));
          if (i < gaps) {
            line.append(" ".repeat(blanks / gaps + (i < blanks % gaps ? 1 : 0)));
          }
        }
        return line.toString();
      }
    };

    abstract String align(List<String> words, int width, boolean last);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  private static String wrap(String paragraph, int width, Alignment alignment) {
    StringJoiner lines = new StringJoiner("\n|", "|", "");
    List<String> line = new ArrayList<>();
    int length = -1;
    for (String word : words(paragraph)) {
      if (length + 1 + word.length() > width && !line.isEmpty()) {
        lines.add(alignment.align(line, width, false));
        line.clear();
        length = -1;
      }
      line.add(word);
      length += 1 + word.length();
    }
    return lines.add(alignment.align(line, width, true)).toString();
  }

  @Override
  public Object get() {
    int middle = TEXT.indexOf("\n\n");
    StringJoiner pages = new StringJoiner("\n\n");
    for (Alignment alignment : Alignment.values()) {
      pages.add(alignment + ":").add(wrap(TEXT.substring(0, middle).strip(), 30, alignment))
          .add(wrap(TEXT.substring(middle).trim(), 24, alignment));
    }
    return pages.toString();
  }
}
