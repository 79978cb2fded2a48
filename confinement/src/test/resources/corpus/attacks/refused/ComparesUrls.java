// The rule: to compare URLs is to ask the network for addresses.
// Expect: refused java.net
import java.net.MalformedURLException;
import java.net.URI;
import java.util.function.Supplier;

public final class ComparesUrls implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return URI.create("http://example.org/").toURL().equals(URI.create("http://example.com/").toURL());
    } catch (MalformedURLException e) {
      return "no";
    }
  }
}
