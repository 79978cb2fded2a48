package vatworks.vat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One syscall as data: what a vat asked for in a turn. A turn is the list of these.
public sealed interface Asked {

  /// A message to be queued. See [Syscall#send(Slot, String, CapData)].
  ///
  /// @param flow the flow that it is sent on, if one is named
  record Send(Slot target, String method, CapData args, Optional<Slot> result, Optional<Slot> flow)
      implements
        Asked {
    public Send {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(args, "args");
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(flow, "flow");
    }

    /// A message that is sent on no flow of its own.
    public Send(Slot target, String method, CapData args, Optional<Slot> result) {
      this(target, method, args, result, Optional.empty());
    }

    /// A message that wants no answer.
    public static Send of(Slot target, String method, CapData args) {
      return new Send(target, method, args, Optional.empty());
    }

    @Override
    public String toString() {
      return "send " + target + "." + method + " " + args + result.map(slot -> " -> " + slot).orElse("")
          + flow.map(slot -> " on " + slot).orElse("");
    }
  }

  /// A wish to be told of a promise's resolution. See [Syscall#subscribe(Slot)].
  record Subscribe(Slot promise) implements Asked {
    public Subscribe {
      Objects.requireNonNull(promise, "promise");
    }

    @Override
    public String toString() {
      return "subscribe " + promise;
    }
  }

  /// Promises to be settled together. See [Syscall#resolve(List)].
  record Resolve(List<Resolution> resolutions) implements Asked {
    public Resolve {
      resolutions = List.copyOf(resolutions);
    }

    @Override
    public String toString() {
      return "resolve " + resolutions;
    }
  }

  /// A line for the vat's log. See [Syscall#log(String)].
  record Log(String line) implements Asked {
    public Log {
      Objects.requireNonNull(line, "line");
    }

    @Override
    public String toString() {
      return "log " + line;
    }
  }
}
