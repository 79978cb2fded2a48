package vatworks.confine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vatworks.vat.Gauge;

/// What is to become of a program of the corpus, as its header says: `// Expect: killed BYTES|COMPUTRONS`.
/// Where more than one thing may, they are joined by ` or `.
sealed interface Expectation {

  boolean isMetBy(Outcome outcome);

  /// It is not run, and one of the reasons names this.
  record Refused(String what) implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome instanceof Outcome.Refused(List<String> why)
          && why.stream().anyMatch(reason -> reason.contains(what));
    }
  }

  /// It is not run: the verifier refuses it, or the JVM does as it is loaded.
  record NotRun() implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotLoaded;
    }
  }

  /// It is ended, having run out of one of these.
  record Killed(Set<Gauge.Limit> limits) implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome instanceof Outcome.Killed(Gauge.Limit limit) && limits.contains(limit);
    }
  }

  /// It returns something of this text.
  record Result(String text) implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome.equals(new Outcome.Returned(text));
    }
  }

  /// It returns something, which every run is checked to have in common.
  record Stable() implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome instanceof Outcome.Returned;
    }
  }

  /// It throws something of this class, or of one whose full name ends so.
  record Throws(String type) implements Expectation {
    @Override
    public boolean isMetBy(Outcome outcome) {
      return outcome instanceof Outcome.Threw(String name) && ("." + name).endsWith("." + type);
    }
  }

  /// @throws IllegalArgumentException if that is not what an expectation looks like
  static List<Expectation> parse(String text) {
    List<Expectation> all = new ArrayList<>();
    for (String one : text.split(" or ")) {
      String[] words = one.strip().split(" ", 2);
      all.add(switch (words[0]) {
        case "refused" -> new Refused(words[1]);
        case "killed" -> new Killed(limits(words[1]));
        case "result" -> new Result(words[1]);
        case "throws" -> new Throws(words[1]);
        case "stable" -> new Stable();
        default -> throw new IllegalArgumentException(
            "an expectation is refused, killed, result, throws or stable, not " + one);
      });
    }
    return all;
  }

  private static Set<Gauge.Limit> limits(String text) {
    Set<Gauge.Limit> limits = EnumSet.noneOf(Gauge.Limit.class);
    for (String limit : text.split("\\|")) {
      limits.add(Gauge.Limit.valueOf(limit));
    }
    return limits;
  }
}
