package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

class AskedHashTest {

  private static List<Asked> asked(String... syscalls) {
    return Arrays.stream(syscalls).map(Script::asked).toList();
  }

  /// Journals hold these numbers: they must never change.
  @Test
  void isTheSameForEver() {
    AskedHash hash = new AskedHash();
    assertThat(hash.of(List.of())).isZero();
    assertThat(hash.of(asked("send o-50.greet #[\"$0\"] [o+7]", "log hello")))
        .isEqualTo(8052972422816097329L);
  }

  @Test
  void whateverIsAskedForOtherwiseHashesOtherwise() {
    CapData data = CapData.of("#[]");
    List<List<Asked>> all = List.of(
        asked(),
        asked("log a"),
        asked("log a", "log a"),
        asked("log aa"),
        asked("send o+1.a #[]"),
        asked("send o-1.a #[]"),
        asked("send o+1.b #[]"),
        asked("send o+1.a #[1]"),
        asked("send o+1.a #[] [o+1]"),
        asked("send o+1.a #[] [o+1, o+2]"),
        asked("send o+1.a #[] -> p+1"),
        asked("subscribe p+1"),
        asked("resolve"),
        List.of(new Asked.Resolve(List.of(new Resolution.Fulfilled(Slot.promise(1), data)))),
        List.of(new Asked.Resolve(List.of(new Resolution.Rejected(Slot.promise(1), data)))));
    AskedHash hash = new AskedHash();
    Set<Long> hashes = Stream.concat(all.stream(), all.stream()).map(hash::of).collect(Collectors.toSet());
    assertThat(hashes).hasSize(all.size());
  }
}
