package vatworks.kernel;

import java.util.List;

/// Lists in sentences.
public final class Words {

  private static final int MOST = 20;

  private Words() {}

  /// The words with commas between: `left, right`; what is over 20 is only counted.
  public static String list(List<String> words) {
    return words.size() <= MOST
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more";
  }
}
