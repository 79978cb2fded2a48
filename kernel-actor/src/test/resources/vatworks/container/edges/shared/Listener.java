import vatworks.vow.Remote;

public interface Listener extends Remote {
  void hear(String word);
}
