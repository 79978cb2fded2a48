import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// One method for each pattern.
public interface Alice extends Remote {
  void meet(Peer bob, Peer carol, Mallory mallory);

  void everyKind();

  void otherTypes();

  void problemsInData();

  void rejectedLater();

  void sameVow();

  void failures();

  void descent();

  void roundTwoVats();

  void comesHome();

  void staysAway();

  void termination();

  Vow<Named> child(String name);

  Vow<Integer> add(int one, int other);
}
