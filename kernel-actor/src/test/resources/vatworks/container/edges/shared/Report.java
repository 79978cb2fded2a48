import java.util.List;
import vatworks.vow.Problem;

/// Data in which something went wrong, which themselves are as good as any.
public record Report(String title, Problem first, List<Problem> others) {}
