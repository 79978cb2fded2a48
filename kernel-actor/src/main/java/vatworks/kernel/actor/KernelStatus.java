package vatworks.kernel.actor;

/// How the kernel does, between two blocks.
///
/// @param isRunning whether it delivers by itself, rather than step by step
/// @param queued messages waiting
/// @param crank the last crank, 0 before the first
/// @param height the last block, 0 before the first
/// @param hash the last block's hash in hexadecimal
/// @param faults how many vats were terminated
public record KernelStatus(
    boolean isRunning, int queued, long crank, long height, String hash, int faults) {}
