package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LongLongMapTest {

  @Test
  void anEmptyMapHasNothingAtAnyKey() {
    LongLongMap map = new LongLongMap();
    assertThat(map.at(0)).isEqualTo(LongLongMap.NONE);
    assertThat(map.at(-1)).isEqualTo(LongLongMap.NONE);
    assertThat(map.sortedKeys()).isEmpty();
  }

  @Test
  void twoEmptyMapsShareNothing() {
    LongLongMap one = new LongLongMap();
    one.add(0, 7);
    assertThat(new LongLongMap().at(0)).isEqualTo(LongLongMap.NONE);
    assertThat(one.at(0)).isEqualTo(7);
  }

  @Test
  void agreesWithATreeMapOverDenseNegativeAndHugeKeys() {
    Random random = new Random(7);
    LongLongMap map = new LongLongMap();
    TreeMap<Long, Long> model = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      long key = switch (random.nextInt(3)) {
        case 0 -> random.nextInt(5_000);
        case 1 -> -random.nextInt(5_000);
        default -> random.nextLong() >> 1;
      };
      if (model.putIfAbsent(key, (long) i) == null) {
        map.add(key, i);
      }
    }
    assertThat(map.size()).isEqualTo(model.size());
    model.forEach((key, value) -> assertThat(map.at(key)).isEqualTo(value));
    assertThat(map.sortedKeys()).isEqualTo(model.keySet().stream().mapToLong(it -> it).toArray());
    for (long key = 6_000; key < 7_000; key++) {
      assertThat(map.at(key)).isEqualTo(model.getOrDefault(key, LongLongMap.NONE));
    }
  }

  @Test
  void aKeyIsAddedOnce() {
    LongLongMap map = new LongLongMap();
    map.add(5, 6);
    assertThatThrownBy(() -> map.add(5, 7)).hasMessage("key 5 is taken");
    assertThat(map.at(5)).isEqualTo(6);
  }
}
