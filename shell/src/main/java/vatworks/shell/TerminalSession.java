package vatworks.shell;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// The group of processes that ends with its terminal. A process that is to live on begins one of its own.
final class TerminalSession {

  private TerminalSession() {}

  /// Parts this process from the terminal that it was started at, by the system call `setsid`.
  ///
  /// @return false where it leads a group of processes already, as one that was started by hand does
  @SuppressWarnings("restricted") // Nothing in Java begins a session.
  static boolean leave() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> setsid = linker.defaultLookup().find("setsid");
    if (setsid.isEmpty()) {
      return false;
    }
    try {
      int session = (int) linker.downcallHandle(setsid.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT))
          .invokeExact();
      return session >= 0;
    } catch (Throwable e) {
      throw new IllegalStateException("setsid cannot be called", e);
    }
  }
}
