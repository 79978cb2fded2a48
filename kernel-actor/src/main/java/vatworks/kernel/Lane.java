package vatworks.kernel;

/// Where in a flow something waits for its turn: among what was sent on the flow, or among what rides on it.
///
/// @param flow the flow's number
/// @param isOwn whether it was sent on the flow, and so keeps the flow's order. What rides is what was sent
///     without naming a flow while a message of the flow was handled, and the news of what was resolved there
public record Lane(long flow, boolean isOwn) {

  /// Where everything is that was never told otherwise.
  public static final Lane MAIN = new Lane(KernelFlow.MAIN, false);
  /// Where what comes from outside is.
  public static final Lane CONSOLE = new Lane(KernelFlow.CONSOLE, false);

  public Lane {
    if (flow < 0) {
      throw new IllegalArgumentException("a flow's number is not negative, found " + flow);
    }
  }

  // Mostly it is the same object: this is asked for every delivery.
  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Lane lane && flow == lane.flow && isOwn == lane.isOwn;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(flow) * 2 + (isOwn ? 1 : 0);
  }

  @Override
  public String toString() {
    return (isOwn ? "f" : "riding f") + flow;
  }
}
