package vatworks.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.kernel.Change;
import vatworks.kernel.RandomScript;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.TablesCodec;

/// Tables that are kept so as not to be made again.
class CheckpointsTest {

  @Test
  void whatIsKeptIsWhatWasAndNoMoreThanThereIsRoomFor() {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(2).go().journal());
    Tables tables = new Tables();
    List<byte[]> live = new ArrayList<>(List.of(TablesCodec.write(tables)));
    Checkpoints checkpoints = new Checkpoints(300_000, 3);
    for (List<Change> crank : cranks) {
      crank.forEach(tables::apply);
      live.add(TablesCodec.write(tables));
      checkpoints.offer(tables);
      assertThat(checkpoints.bytes()).isLessThanOrEqualTo(300_000);
      long last = checkpoints.last(tables.crank());
      assertThat(TablesCodec.write(checkpoints.tables(last))).isEqualTo(live.get((int) last));
    }
    long kept = 0;
    for (long crank = cranks.size(); crank > 0; crank = checkpoints.last(crank) - 1) {
      assertThat(checkpoints.last(crank)).isLessThanOrEqualTo(crank);
      kept++;
    }
    assertThat(kept).isBetween(2L, 100L);
  }

  @Test
  void onlyTheLastOfThoseThatAreNearIsKept() {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(2).go().journal());
    Tables tables = new Tables();
    Checkpoints checkpoints = new Checkpoints(1_000_000, 1_000);
    cranks.subList(0, 10).forEach(crank -> crank.forEach(tables::apply));
    checkpoints.offerNear(tables);
    assertThat(checkpoints.last(9)).isZero();
    assertThat(checkpoints.last(10)).isEqualTo(10);
    cranks.subList(10, 20).forEach(crank -> crank.forEach(tables::apply));
    checkpoints.offerNear(tables);
    assertThat(checkpoints.last(19)).isZero();
    assertThat(checkpoints.tables(checkpoints.last(25)).toString()).isEqualTo(tables.toString());
  }
}
