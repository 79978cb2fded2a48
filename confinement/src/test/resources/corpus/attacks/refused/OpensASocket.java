// The rule: a vat has no network.
// Expect: refused java.net
import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;

public final class OpensASocket implements Supplier<Object> {

  @Override
  public Object get() {
    try (Socket socket = new Socket("localhost", 22)) {
      return socket.isConnected();
    } catch (IOException e) {
      return "no";
    }
  }
}
