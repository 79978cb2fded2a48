package vatworks.container;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import vatworks.vat.Limits;

/// How a container is opened. Start from [#defaults()] or [#fromConfig()] and change what you need.
///
/// @param limits what a vat may ask for in a turn
/// @param blockCranks a block is closed when it has this many cranks, at least 1
/// @param blockTime a block is closed this long after its first crank; empty: time closes no block, so that
///     the same inputs give the same blocks
public record Options(Limits limits, int blockCranks, Optional<Duration> blockTime) {

  public Options {
    Objects.requireNonNull(limits, "limits");
    if (blockCranks < 1) {
      throw new IllegalArgumentException("a block has at least 1 crank, found " + blockCranks);
    }
    if (blockTime.isPresent() && !blockTime.get().isPositive()) {
      throw new IllegalArgumentException("a block's time is positive, found " + blockTime.get());
    }
  }

  /// What `conf/vatworks.conf` says when it has not been edited.
  public static Options defaults() {
    return new Options(Limits.DEFAULT, 1_024, Optional.of(Duration.ofMillis(5)));
  }

  /// These options with other limits for vats.
  public Options withLimits(Limits other) {
    return new Options(other, blockCranks, blockTime);
  }

  /// These options with blocks that depend on the cranks alone, `cranks` of them to a full block.
  public Options withFixedBlocks(int cranks) {
    return new Options(limits, cranks, Optional.empty());
  }
}
