package vatworks.confine;

import java.util.List;
import vatworks.vat.Gauge;

/// What became of a program of the corpus.
sealed interface Outcome {

  /// The verifier found this against it.
  record Refused(List<String> why) implements Outcome {}

  /// The verifier found nothing against it, but it could not be loaded.
  record NotLoaded(String why) implements Outcome {}

  /// It ran out of something.
  record Killed(Gauge.Limit limit) implements Outcome {}

  /// It returned something of this text.
  record Returned(String text) implements Outcome {}

  /// It threw something of this class.
  record Threw(String type) implements Outcome {}
}
