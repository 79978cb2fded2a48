import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// An object that says its name, and that it was asked for it.
public interface Named extends Remote {
  Vow<String> name();

  void hear(String word);

  Vow<Named> child(String name);
}
