// The rule: preferences are kept by the host.
// Expect: refused java.util.prefs
import java.util.function.Supplier;
import java.util.prefs.Preferences;

public final class TouchesPreferences implements Supplier<Object> {

  @Override
  public Object get() {
    return Preferences.userRoot().name();
  }
}
