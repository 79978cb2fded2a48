package vatworks.shell.wire;

import java.time.Duration;

/// How much of a container's process the consoles may take.
///
/// @param lineBytes the longest line either way, in bytes of UTF-8 without its line end
/// @param handshake how long after connecting it may take to say what is wanted
/// @param halfSent how long it may take from a line's first byte to its last
/// @param connections how many connections there may be, of any kind
/// @param consoles how many of them may be consoles; fewer, so that the container can still be asked how it
///     does, and stopped
/// @param requests how many requests of one console may wait for the one that is under way
/// @param room bytes of output that may wait for a slow reader before log lines are left out
/// @param cutOff bytes of output that may wait before a slow reader is cut off
public record WireLimits(
    int lineBytes,
    Duration handshake,
    Duration halfSent,
    int connections,
    int consoles,
    int requests,
    int room,
    int cutOff) {

  /// What a daemon grants.
  public static final WireLimits USUAL = new WireLimits(
      1 << 20, Duration.ofSeconds(10), Duration.ofSeconds(10), 80, 64, 100, 1 << 20, 64 << 20);
}
