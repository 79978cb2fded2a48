import java.util.List;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// What Bob and Carol do.
public interface Peer extends Remote {

  Vow<Everything> copy(Everything everything);

  /// Whether all four are one object.
  Vow<Boolean> areSame(Named named, Listener listener, Remote remote, Object any);

  Vow<Report> report();

  /// Answers vows that [#settle] will settle.
  Vow<List<Vow<String>>> undecided();

  /// Fulfils the first of them and rejects the second.
  void settle(String good, String bad);

  /// Logs whether the two are one vow, and answers both.
  Vow<List<Vow<String>>> back(Vow<String> one, Vow<String> other);

  /// Throws.
  Vow<String> fail(String why);

  /// Throws, and nobody is told.
  void failUnasked(String why);

  /// Answers data around a vow, under this vat's label.
  Vow<Box> wrap(String label, Vow<Box> content);

  /// Sends three messages, each to the result of the one before, to what may be unresolved.
  void descend(Vow<Named> named);

  /// Answers a new object.
  Vow<Listener> speaker(String name);

  /// Answers what [#become] will say.
  Vow<Listener> later();

  void become(Listener listener);
}
