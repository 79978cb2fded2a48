// The rule: regionMatches costs as much as the region is long.
// Expect: killed COMPUTRONS or refused java.lang.String.regionMatches
import java.util.function.Supplier;

public final class MatchesLongRegions implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "a".repeat(1 << 18);
    String other = "a".repeat(1 << 18) + "a";
    int matching = 0;
    for (int i = 0; i < 1_000_000; i++) {
      matching += text.regionMatches(true, 0, other, 1, 1 << 18) ? 1 : 0;
    }
    return matching;
  }
}
