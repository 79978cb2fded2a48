package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which flows can never move again.
class StandstillTest {

  private final Script script = new Script();

  private void begin(int flows) {
    script.run("acquaint ann, bob");
    for (int flow = 2; flow < 2 + flows; flow++) {
      script.run("flow f 0 1");
      script.run("grant v1 f" + flow); // o-51, o-52, ...
    }
    script.run("console @ann.go #[]");
  }

  private void run(String line) {
    script.run(line);
  }

  @Test
  void oneWhoseHeadWaitsForTheResultOfWhatIsBehindIt() {
    begin(1);
    run("turn: send o-50.make #[] [p+1]; send p+1.never #[] on o-51; send o-50.behind #[] -> p+1 on o-51");
    assertThat(Standstill.flows(script.tables)).containsExactly(2L);
  }

  @Test
  void twoThatWaitForEachOther() {
    begin(2);
    run("turn: send o-50.make #[] [p+1, p+2]; send p+1.x #[] on o-51; send o-50.y #[] -> p+2 on o-51;"
        + " send p+2.x #[] on o-52; send o-50.y #[] -> p+1 on o-52");
    assertThat(Standstill.flows(script.tables)).containsExactly(2L, 3L);
  }

  @Test
  void oneThatWaitsForWhatWaitsInAPromiseThatWaitsForIt() {
    begin(1);
    run("turn: send o-50.make #[] [p+1, p+2]; send p+1.x #[] on o-51; send o-50.y #[] -> p+2 on o-51;"
        + " send p+2.z #[] -> p+1");
    assertThat(Standstill.flows(script.tables)).containsExactly(2L);
  }

  @Test
  void oneBehindSuchAFlowIsStuckToo() {
    begin(2);
    run("turn: send o-50.make #[] [p+1, p+2]; send p+1.x #[] on o-51; send o-50.y #[] -> p+1 on o-51;"
        + " send o-50.z #[] -> p+2 on o-51; send p+2.x #[] on o-52");
    assertThat(Standstill.flows(script.tables)).containsExactly(2L, 3L);
  }

  @Test
  void oneThatWaitsForAVatIsNot() {
    begin(1);
    run("turn: send o-50.make #[] -> p+1; send p+1.x #[] on o-51; send o-50.behind #[] on o-51");
    assertThat(Standstill.flows(script.tables)).isEmpty();
    run("turn: log made"); // Now bob decides it, and may do so whenever something comes to him.
    assertThat(script.tables.flow(2).awaits()).isPresent();
    assertThat(Standstill.flows(script.tables)).isEmpty();
  }

  @Test
  void oneThatWaitsForAnotherThatIsOnlyPausedIsNot() {
    begin(2);
    run("turn: send o-50.make #[] -> p+1 on o-51; send p+1.x #[] on o-52; subscribe p+1");
    run("pause f2");
    assertThat(script.tables.flow(3).awaits()).isPresent();
    assertThat(Standstill.flows(script.tables)).isEmpty();
  }

  @Test
  void noneIsWhereNothingWaits() {
    begin(2);
    assertThat(Standstill.flows(script.tables)).isEmpty();
  }
}
