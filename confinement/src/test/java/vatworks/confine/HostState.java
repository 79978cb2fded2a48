package vatworks.confine;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import vatworks.vat.Witness;

/// What a vat must not change: taken before and after it ran, it is the same.
record HostState(
    int calls, Properties properties, Set<String> threads, Locale locale, TimeZone zone, Object output,
    Object errors, Object handler) {

  static HostState now() {
    return new HostState(Witness.calls, (Properties) System.getProperties().clone(), running(),
        Locale.getDefault(), TimeZone.getDefault(), System.out, System.err,
        String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
  }

  private static Set<String> running() {
    Thread[] threads = new Thread[100];
    int count = Thread.currentThread().getThreadGroup().enumerate(threads);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      names.add(threads[i].getName());
    }
    return names;
  }
}
