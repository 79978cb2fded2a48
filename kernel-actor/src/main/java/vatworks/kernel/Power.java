package vatworks.kernel;

/// What an object of the kernel's own stands for: the authority that comes with holding it.
public sealed interface Power {

  /// To make flows.
  record Root() implements Power {
    @Override
    public String toString() {
      return "the kernel";
    }
  }

  /// To send on a flow, and to say how it goes on.
  ///
  /// @param flow its number
  record OfFlow(long flow) implements Power {
    @Override
    public String toString() {
      return "flow f" + flow;
    }
  }
}
