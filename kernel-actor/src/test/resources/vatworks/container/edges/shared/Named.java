import vatworks.vow.Remote;
import vatworks.vow.Vow;

public interface Named extends Remote {
  Vow<String> name();

  Vow<Named> child(String child);
}
