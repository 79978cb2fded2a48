package vatworks.vow;

import java.util.List;

/// A value as text, and what the text refers to.
///
/// @param body in the smallcaps encoding
/// @param references the local objects, presences and vows that `"$0..."` and `"&0"` stand for, each once, by
///     identity
record Written(String body, List<Object> references) {}
