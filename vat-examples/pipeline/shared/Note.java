package pipeline;

/// A note.
///
/// @param beats how long it is held
public record Note(String pitch, int beats) {}
