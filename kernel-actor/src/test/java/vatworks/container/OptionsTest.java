package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.vat.Budget;
import vatworks.kernel.Fault;
import vatworks.vat.Limits;

class OptionsTest {

  @TempDir
  Path dir;

  private Options read(String text) throws Exception {
    return Options.read(Files.writeString(dir.resolve("my.conf"), text));
  }

  @Test
  void theDefaultsAreWhatTheConfigurationFileSays() {
    Options defaults = new Options(Limits.DEFAULT, 1_024, Optional.of(Duration.ofMillis(5)),
        new Store.Sqlite(), 1_000, Duration.ofSeconds(60));
    assertThat(Options.defaults()).isEqualTo(defaults);
    assertThat(Options.read(Path.of("../conf/vatworks.conf"))).isEqualTo(defaults);
  }

  @Test
  void aFileSaysOnlyWhatIsOtherwise() throws Exception {
    Options options = read("vatworks { limits.body = 2 KiB, block { cranks = 7, time = never } }");
    assertThat(options.limits().bodyBytes()).isEqualTo(2_048);
    assertThat(options.limits().slots()).isEqualTo(10_000);
    assertThat(options.blockCranks()).isEqualTo(7);
    assertThat(options.blockTime()).isEmpty();
  }

  @Test
  void aFileSaysWhatBecomesOfFaults() throws Exception {
    assertThat(read("vatworks.faults { exceptions = suspend, syscalls = skip, limits = terminate }").faults())
        .isEqualTo(
            new Fault.Policy(Fault.Verdict.SUSPEND, Fault.Verdict.SKIP, Fault.Verdict.TERMINATE));
    assertThat(read("vatworks.faults.limits = suspend").faults())
        .isEqualTo(
            new Fault.Policy(Fault.Verdict.SKIP, Fault.Verdict.TERMINATE, Fault.Verdict.SUSPEND));
    assertThatThrownBy(() -> read("vatworks.faults.limits = ignore"))
        .hasMessage(
            "the configuration cannot be used: vatworks.faults.limits is terminate, skip or suspend, found "
                + "ignore");
  }

  @Test
  void aFileSaysWhereTheJournalIsKept() throws Exception {
    assertThat(read("vatworks.store.kind = sqlite").store()).isEqualTo(new Store.Sqlite());
    assertThat(read("vatworks.store.kind = memory").store()).isEqualTo(new Store.Memory());
    assertThat(read("vatworks.store { kind = postgres, snapshot-blocks = 7 }")).isEqualTo(
        new Options(Limits.DEFAULT, 1_024, Optional.of(Duration.ofMillis(5)),
            new Store.Postgres("jdbc:postgresql://127.0.0.1:5432/vatworks", "vatworks", ""), 7,
            Duration.ofSeconds(60)));
    assertThat(Options.read(Path.of("../conf/postgres.conf")).store()).isInstanceOf(Store.Postgres.class);
  }

  @Test
  void aFileSaysWhetherVatsAreConfined() throws Exception {
    assertThat(read("vatworks.confine = true")).isEqualTo(Options.defaults());
    assertThat(Options.defaults().vats().confines()).isTrue();
  }

  @Test
  void aStoreDoesNotTellItsPassword() {
    assertThat(new Store.Postgres("jdbc:postgresql://db/vats", "me", "secret"))
        .hasToString("PostgreSQL at jdbc:postgresql://db/vats");
  }

  @Test
  void aFileSaysWhatConfinedVatsMayUse() throws Exception {
    Options options = read("""
        vatworks {
          limits { computrons = 2k, allocation = 3 MiB, stack = 4 KiB, heap = 5 MiB }
          vats { alice { computrons = 7 M, stack = 1 MiB }, "bob-2" { trust = true }, carol { trust = false } }
        }
        """);
    Budget all = new Budget(2_000, 3 << 20, 4 << 10, 5 << 20);
    assertThat(options.limits().budget()).isEqualTo(all);
    assertThat(options.budget("alice")).isEqualTo(new Budget(7_000_000, 3 << 20, 1 << 20, 5 << 20));
    assertThat(options.budget("bob-2")).isEqualTo(all);
    assertThat(options.vats().budgets()).containsOnlyKeys("alice");
    assertThat(options.trusted()).containsExactly("bob-2");
    assertThat(options.withTrusted(Set.of("alice")).trusted()).containsExactly("alice", "bob-2");
    assertThat(options.mostStackBytes()).isEqualTo(1 << 20);
    assertThat(options.inMemory().withFixedBlocks(3).withSnapshots(2).vats()).isEqualTo(options.vats());
  }

  @Test
  void whatASettingOfAVatIsNotIsNamed() {
    refused("vatworks.vats.alice.computron = 5",
        "the configuration cannot be used: there is no setting vatworks.vats.alice.computron: a vat has "
            + "computrons, allocation, stack, heap, trust");
    refused("vatworks.vats.alice = 5",
        "the configuration cannot be used: vatworks.vats.alice is a section with settings of a vat, found 5");
    refused("vatworks.vats.alice.computrons = 5 MiB",
        "the configuration cannot be used: computrons are a whole number, with k, M or G after it for "
            + "thousands, millions or billions, found 5 MiB");
    refused("vatworks.limits.computrons = 0",
        "the configuration cannot be used: the limit computrons is at least 1, found 0");
    refused("vatworks.limits.stack = 4 GiB", "the configuration cannot be used: ");
    refused("vatworks.limits.computrons = 999999999999999G", "the configuration cannot be used: ");
  }

  @Test
  void aSettingThatIsNoneIsNamed() {
    refused("vatworks.limits.slot = 5", "there is no setting vatworks.limits.slot, found in ");
    refused("vatwork.limits.slots = 5", "there is no setting vatwork: ");
    refused("akka.loglevel = DEBUG", "there is no setting akka: ");
  }

  @Test
  void aValueThatIsNoneIsNamed() {
    refused("vatworks.limits.slots = many", "the configuration cannot be used: ");
    refused("vatworks.limits.slots = 0",
        "the configuration cannot be used: the limit slots is at least 1, found 0");
    refused("vatworks.limits.body = 4 GiB", "the configuration cannot be used: ");
    refused("vatworks.block.time = 0 ms",
        "the configuration cannot be used: a block's time is positive, found PT0S");
    refused("vatworks.store.kind = oracle",
        "the configuration cannot be used: vatworks.store.kind is sqlite, postgres or memory, found oracle");
    refused("vatworks.store.snapshot-blocks = 0",
        "the configuration cannot be used: a snapshot comes after at least 1 block, found 0");
    refused("vatworks.recovery.turn = 0 s",
        "the configuration cannot be used: a turn takes some time to run again, found PT0S");
    refused("vatworks.store { kind = postgres, postgres.url = \"jdbc:h2:x\" }",
        "the configuration cannot be used: a PostgreSQL database is at jdbc:postgresql://HOST:PORT/DATABASE, found ");
    refused("vatworks.limits.slots = ${NONE_OF_THAT_NAME}", "the configuration cannot be used: ");
    refused("vatworks {", "the configuration cannot be used: ");
    assertThatThrownBy(() -> Options.read(dir.resolve("none.conf")))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("there is no configuration file ");
  }

  private void refused(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith(sentence);
  }
}
