package vatworks.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.kernel.Change;
import vatworks.kernel.VatId;

class BlockChainTest {

  private static final VatId V1 = new VatId(1);

  /// Three blocks of one crank each.
  private static List<BlockCommitted> blocks() {
    BlockChain chain = new BlockChain();
    List<BlockCommitted> blocks = new ArrayList<>();
    for (long crank = 1; crank <= 3; crank++) {
      chain.add(List.of(new Change.Logged(V1, "line " + crank), new Change.CrankEnded(crank, V1, 0, 0)));
      blocks.add(chain.close());
    }
    return blocks;
  }

  private static List<Change> follow(List<BlockCommitted> blocks) {
    BlockChain chain = new BlockChain();
    List<Change> changes = new ArrayList<>();
    blocks.forEach(block -> chain.follow(block, changes::add));
    return changes;
  }

  @Test
  void aChainThatIsFollowedEndsAtTheHashItWasWrittenWith() {
    List<BlockCommitted> blocks = blocks();
    BlockChain chain = new BlockChain();
    List<Change> changes = new ArrayList<>();
    blocks.forEach(block -> chain.follow(block, changes::add));
    assertThat(chain.height()).isEqualTo(3);
    assertThat(chain.hash()).isEqualTo(java.util.HexFormat.of().formatHex(blocks.get(2).hash()));
    assertThat(changes).hasSize(6).contains(new Change.Logged(V1, "line 2"));
  }

  @Test
  void aMissingBlockIsRefused() {
    List<BlockCommitted> blocks = blocks();
    blocks.remove(1);
    assertThatThrownBy(() -> follow(blocks))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "the journal is missing a block or has them in another order: expected block 2, found block 3");
  }

  @Test
  void twoSwappedBlocksAreRefused() {
    List<BlockCommitted> blocks = blocks();
    blocks.add(1, blocks.remove(2));
    assertThatThrownBy(() -> follow(blocks)).hasMessageContaining("expected block 2, found block 3");
  }

  @Test
  void everyFlippedBitIsRefusedWithTheBlocksHeight() {
    int bits = blocks().get(1).changes().length * 8;
    for (int bit = 0; bit < bits; bit++) {
      List<BlockCommitted> blocks = blocks();
      blocks.get(1).changes()[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> follow(blocks))
          .hasMessageStartingWith("block 2 of the journal was changed after it was written: expected hash ");
    }
  }

  @Test
  void aBlockWithAnotherPredecessorIsRefused() {
    BlockChain other = new BlockChain();
    other.add(List.of(new Change.Logged(V1, "another"), new Change.CrankEnded(1, V1, 0, 0)));
    List<BlockCommitted> blocks = blocks();
    blocks.set(0, other.close());
    assertThatThrownBy(() -> follow(blocks)).hasMessageStartingWith("block 2 of the journal was changed");
  }

  @Test
  void aBlockOfANewerFormatIsRefusedNamingBoth() {
    BlockCommitted newer = new BlockCommitted(7, 1, 1, new byte[0], new byte[32]);
    assertThatThrownBy(() -> follow(List.of(newer)))
        .hasMessage("block 1 of the journal is in format 7; this version of Vatworks reads formats 3 to 6");
  }

  @Test
  void anEmptyBlockIsNeverClosed() {
    assertThatThrownBy(() -> new BlockChain().close()).isInstanceOf(IllegalStateException.class);
  }
}
