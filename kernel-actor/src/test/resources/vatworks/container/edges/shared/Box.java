import vatworks.vow.Vow;

/// Data with a vow in it.
public record Box(String label, Vow<Box> content) {}
