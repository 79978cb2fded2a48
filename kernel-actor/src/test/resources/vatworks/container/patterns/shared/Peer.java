import java.util.List;
import java.util.Map;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// What Bob and Carol do.
public interface Peer extends Remote {

  /// Answers what it was given.
  Vow<Map<String, Object>> echo(List<Object> list, Map<String, Object> map);

  /// Answers its one object of its own, always the same.
  Vow<Named> own();

  /// Answers a new object.
  Vow<Named> fresh(String name);

  /// Answers the same reference.
  Vow<Named> back(Named named);

  Vow<Boolean> isOwn(Named named);

  Vow<Boolean> areSame(Named one, Named other, List<Named> more);

  /// Throws.
  Vow<Named> fail(String why);

  /// Answers data that hold a rejected vow.
  Vow<Box> failInside(String why);

  /// Logs what becomes of a vow.
  void await(Vow<String> vow);

  /// Answers the same vow, in data.
  Vow<Box> boxed(Vow<Box> vow);

  /// Sends two words at once to what may be unresolved.
  void sayTo(Vow<Named> listener, String one, String two);

  /// Answers what [#decide] will say.
  Vow<Named> undecided();

  void decide(Named named);

  /// Tells another of somebody, who is to hear from it.
  void introduce(Peer other, Vow<Named> listener);

  /// Logs whether these hold each other.
  void link(Vow<Box> one, Vow<Box> other);
}
