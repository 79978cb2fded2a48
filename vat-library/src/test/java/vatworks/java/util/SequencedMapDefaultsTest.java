package vatworks.java.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A class that implements `SequencedMap` by itself gets what the JDK's default methods do.
class SequencedMapDefaultsTest {

  private final SequencedMap<String, Integer> map = new java.util.LinkedHashMap<>();

  @BeforeEach
  void fill() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("c", 3);
  }

  @Test
  void theEndsAreLookedAtOrTaken() {
    assertThat(Defaults.firstEntry(map)).isEqualTo(Map.entry("a", 1));
    assertThat(Defaults.lastEntry(map)).isEqualTo(Map.entry("c", 3));
    assertThat(map).hasSize(3);
    assertThat(Defaults.pollFirstEntry(map)).isEqualTo(Map.entry("a", 1));
    assertThat(Defaults.pollLastEntry(map)).isEqualTo(Map.entry("c", 3));
    assertThat(map).containsExactly(Map.entry("b", 2));
  }

  @Test
  void anEmptyMapHasNoEnds() {
    map.clear();

    assertThat(Defaults.firstEntry(map)).isNull();
    assertThat(Defaults.lastEntry(map)).isNull();
    assertThat(Defaults.pollFirstEntry(map)).isNull();
    assertThat(Defaults.pollLastEntry(map)).isNull();
  }

  @Test
  void anEntryThatWasGivenChangesNothing() {
    Map.Entry<String, Integer> first = Defaults.firstEntry(map);

    assertThatThrownBy(() -> first.setValue(7)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void viewsGoForthAndBackAndWriteThrough() {
    SequencedSet<String> keys = Defaults.sequencedKeySet(map);

    assertThat(keys).hasToString("[a, b, c]");
    assertThat(keys.reversed()).hasToString("[c, b, a]");
    assertThat(Defaults.sequencedValues(map).reversed()).hasToString("[3, 2, 1]");
    assertThat(Defaults.sequencedEntrySet(map).reversed()).hasToString("[c=3, b=2, a=1]");
    assertThat(keys.remove("b")).isTrue();
    assertThat(Defaults.sequencedEntrySet(map).remove(Map.entry("c", 3))).isTrue();
    assertThat(map).containsExactly(Map.entry("a", 1));
    Defaults.sequencedValues(map).clear();
    assertThat(map).isEmpty();
  }

  @Test
  void nothingIsPutAtAnEndThatTheMapDoesNotKnow() {
    SortedMap<String, Integer> sorted = new java.util.TreeMap<>();

    assertThatThrownBy(() -> Defaults.putFirst(map, "z", 0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Defaults.putLast(map, "z", 0)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Defaults.putFirst(sorted, "z", 0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Defaults.putLast(sorted, "z", 0))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
