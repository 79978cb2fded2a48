package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.container.Container;
import vatworks.container.Options;
import vatworks.container.TablesView;

/// Alice introduces Bob to Carol: all of the kernel's tables, after every crank.
class ThreePartyTest {

  @Test
  void afterEveryCrankTheTablesAreThese() {
    // Fixed blocks: the height does not depend on the clock.
    Options options = Options.defaults().inMemory().withFixedBlocks(1024);
    try (Container container = Container.open(Path.of("three-party"), options)) {

      // The wiring has given alice bob and carol, and queued the first message to alice.
      assertThat(tables(container)).isEqualTo("""
          crank 1, height 1
          v1 alice running
          v2 bob running
          v3 carol running
          v1: o+0 = ko22
          v1: o-50 = ko20
          v1: o-51 = ko21
          v2: o+0 = ko20
          v3: o+0 = ko21
          ko20 is o+0 of v2
          ko21 is o+0 of v3
          ko22 is o+0 of v1
          queued ko22.start #[]
          """);

      // alice has sent bob a reference to carol. She holds what she held.
      container.step(1).join();
      assertThat(tables(container)).isEqualTo("""
          crank 2, height 2
          v1 alice running
          v2 bob running
          v3 carol running
          v1: o+0 = ko22
          v1: o-50 = ko20
          v1: o-51 = ko21
          v2: o+0 = ko20
          v3: o+0 = ko21
          ko20 is o+0 of v2
          ko21 is o+0 of v3
          ko22 is o+0 of v1
          queued ko20.meet #["$0"] [ko21]
          """);

      // Carol is bob's o-50 now, and not o-51 as she is alice's. He has exported his o+1 to her.
      container.step(1).join();
      assertThat(tables(container)).isEqualTo("""
          crank 3, height 3
          v1 alice running
          v2 bob running
          v3 carol running
          v1: o+0 = ko22
          v1: o-50 = ko20
          v1: o-51 = ko21
          v2: o+0 = ko20
          v2: o+1 = ko23
          v2: o-50 = ko21
          v3: o+0 = ko21
          ko20 is o+0 of v2
          ko21 is o+0 of v3
          ko22 is o+0 of v1
          ko23 is o+1 of v2
          queued ko21.greet #["$0"] [ko23]
          """);

      // Carol has imported bob's o+1, and answers to it. She holds neither his root nor alice.
      container.step(1).join();
      assertThat(tables(container)).isEqualTo("""
          crank 4, height 4
          v1 alice running
          v2 bob running
          v3 carol running
          v1: o+0 = ko22
          v1: o-50 = ko20
          v1: o-51 = ko21
          v2: o+0 = ko20
          v2: o+1 = ko23
          v2: o-50 = ko21
          v3: o+0 = ko21
          v3: o-50 = ko23
          ko20 is o+0 of v2
          ko21 is o+0 of v3
          ko22 is o+0 of v1
          ko23 is o+1 of v2
          queued ko23.hello #[]
          """);

      // Bob has his answer under his own name for his own object; alice had no part in it.
      assertThat(container.step(1).join().getFirst().delivery()).isEqualTo("o+1.hello #[]");
      assertThat(tables(container)).isEqualTo("""
          crank 5, height 5
          v1 alice running
          v2 bob running
          v3 carol running
          v1: o+0 = ko22
          v1: o-50 = ko20
          v1: o-51 = ko21
          v2: o+0 = ko20
          v2: o+1 = ko23
          v2: o-50 = ko21
          v3: o+0 = ko21
          v3: o-50 = ko23
          ko20 is o+0 of v2
          ko21 is o+0 of v3
          ko22 is o+0 of v1
          ko23 is o+1 of v2
          """);
      assertThat(container.step(1).join()).isEmpty();
    }
  }

  private static String tables(Container container) {
    TablesView tables = container.tables().join();
    List<String> rows = new ArrayList<>();
    rows.add("crank " + tables.crank() + ", height " + tables.height());
    tables.vats().forEach(vat -> rows.add(vat.id() + " " + vat.name() + " " + vat.status()));
    tables.clists().forEach(
        (vat, slots) -> slots.forEach(it -> rows.add(vat + ": " + it.slot() + " = " + it.kref())));
    tables.objects().forEach(it -> rows.add(it.kref() + " is " + it.slot() + " of " + it.owner()));
    tables.queue().forEach(it -> rows.add("queued " + text(it)));
    return String.join("\n", rows) + "\n";
  }

  private static String text(TablesView.QueueRow item) {
    return switch (item) {
      case TablesView.MessageRow message -> message.target() + "." + message.method() + " " + message.body()
          + (message.slots().isEmpty() ? "" : " " + message.slots());
      case TablesView.NewsRow news -> "news for " + news.vat() + " of " + news.promises();
    };
  }
}
