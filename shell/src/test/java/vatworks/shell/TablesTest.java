package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vatworks.container.TablesView;

/// The tables as `show-tables` prints them.
class TablesTest {

  private final TablesView greeting = Samples.greeting();
  private final TablesView promises = Samples.promises();
  private final TablesText promising = new TablesText(promises, OptionalInt.empty());
  private final TablesText text = new TablesText(greeting, OptionalInt.empty());

  @Test
  void flowsAreALineEachWithWhatTheyWaitFor() {
    assertThat(new TablesText(Samples.flows(), OptionalInt.empty()).flows()).isEqualTo("""
        id  name      price  start  slope  sent  riding  status
        f0  main      0      0      +1     0     0       empty
        f1  console   7      0      +1     0     2       ready
        f2  orders    0      0      +10    3     0       waiting for kp40
        f3  a\\u001bb  0      0      +1     1     0       waiting for bob, which is stopped
        f4  knot      0      5      +1     2     1       stuck: kp41 is decided by what waits behind it
        f5  late      0      0      +1     1     0       paused""");
    assertThat(TablesJson.ofFlows(Samples.flows())).startsWith(
        "{\"flows\":[{\"id\":\"f0\",\"name\":\"main\",\"price\":0,\"start\":0,\"slope\":1,\"sent\":0,"
            + "\"riding\":0,\"status\":\"empty\"},")
        .contains("\"status\":\"stuck\",\"awaits\":\"kp41\"}");
  }

  @Test
  void metersAreATreeWithWhatIsLeftAndWhoRunsOnThem() {
    Map<String, Long> rates = Map.of("m0", 12_345L, "m1", 0L);
    assertThat(new TablesText(Samples.flows(), OptionalInt.empty()).meters(rates)).isEqualTo("""
        id  name          left       spent      a second  status   keeper  vats
        m0  container     unlimited  1,234,567  12,345    ok               carol
        m1    tenants     5,000,000  1,230,000  0         low      carol
        m3      a\\u001bb  17         1,000                dry              alice
        m2    others      0          7                    stopped          bob""");
    assertThat(TablesJson.ofMeters(Samples.flows())).startsWith(
        "{\"meters\":[{\"id\":\"m0\",\"name\":\"container\",\"spent\":1234567,\"status\":\"ok\",\"vats\":[\"v3\"]},"
            + "{\"id\":\"m1\",\"name\":\"tenants\",\"parent\":\"m0\",\"left\":5000000,\"spent\":1230000,"
            + "\"status\":\"low\",\"keeper\":\"v3\",\"vats\":[]}");
  }

  @Test
  void faultsAreALineEachWithWhoIsToDecide() {
    assertThat(new TablesText(Samples.flows(), OptionalInt.empty()).faults()).isEqualTo("""
        vat    crank  kind        at         keeper  it
        alice  7      exception   o+0.greet  carol   threw \\u001b[31m
        bob    9      divergence             none    differs""");
    assertThat(new TablesText(Samples.greeting(), OptionalInt.empty()).faults())
        .isEqualTo("no vat has failed, and waits for somebody to decide");
    assertThat(TablesJson.ofFaults(Samples.flows())).isEqualTo(
        "{\"faults\":[{\"vat\":\"v1\",\"crank\":7,\"kind\":\"exception\",\"at\":\"o+0.greet\","
            + "\"what\":\"threw \\u001B[31m\",\"keeper\":\"v3\"},{\"vat\":\"v2\",\"crank\":9,"
            + "\"kind\":\"divergence\",\"at\":\"\",\"what\":\"differs\"}]}");
  }

  @Test
  void everythingIsInAlignedColumns() {
    assertThat(text.everything()).isEqualTo("""
        vats
        id  name   computrons  status
        v1  alice  1,234,567   running
        v2  bob    0           running
        v3  carol  -           trusted, terminated: threw \\u001b[31m

        c-lists
        vat    slot  kref  is
        alice  o+0   ko20  alice o+0
        alice  o+7   ko22  alice o+7
        alice  o-50  ko21  bob o+0
        bob    o+0   ko21  bob o+0
        bob    o-50  ko22  alice o+7

        objects
        kref  owner  slot  held by
        ko20  alice  o+0
        ko21  bob    o+0   alice o-50
        ko22  alice  o+7   bob o-50

        promises: none

        queue
        target  is         method  arguments
        ko22    alice o+7  hi      #["$0","a\\u009bb"] [ko21]
        ko21    bob o+0    greet   #[]

        crank 12, height 3""");
  }

  @Test
  void emptyTablesSaySo() {
    assertThat(new TablesText(Samples.empty(), OptionalInt.empty()).everything()).isEqualTo("""
        vats: none

        c-lists: none

        objects: none

        promises: none

        queue: none

        crank 0, height 0""");
  }

  @Test
  void linesAreCutOnANarrowTerminal() {
    assertThat(new TablesText(greeting, OptionalInt.of(30)).queue()).isEqualTo("""
        queue
        target  is         method  ...
        ko22    alice o+7  hi      ...
        ko21    bob o+0    greet   #[]""");
  }

  @Test
  void vatAloneIsItsRowAndItsCList() {
    assertThat(text.ofVat(greeting.vats().get(1))).isEqualTo("""
        vats
        id  name  computrons  status
        v2  bob   0           running

        c-lists
        vat  slot  kref  is
        bob  o+0   ko21  bob o+0
        bob  o-50  ko22  alice o+7""");
  }

  @Test
  void vatsAreCounted() {
    assertThat(text.vats(Optional.empty())).isEqualTo("""
        id  name   c-list  queued  computrons  status
        v1  alice  3       1       1,234,567   running
        v2  bob    2       1       0           running
        v3  carol  0       0       -           trusted, terminated: threw \\u001b[31m""");
  }

  @Test
  void jsonIsOneObjectOnOneLine() {
    assertThat(TablesJson.everything(greeting)).isEqualTo(
        """
            {"vats":[{"id":"v1","name":"alice","status":"running","computrons":1234567},\
            {"id":"v2","name":"bob","status":"running","computrons":0},\
            {"id":"v3","name":"carol","status":"terminated","computrons":0,"trusted":true,"reason":"threw \\u001B[31m"}],\
            "clists":{"v1":[{"slot":"o+0","kref":"ko20"},{"slot":"o+7","kref":"ko22"},\
            {"slot":"o-50","kref":"ko21"}],\
            "v2":[{"slot":"o+0","kref":"ko21"},{"slot":"o-50","kref":"ko22"}]},\
            "objects":[{"kref":"ko20","owner":"v1","slot":"o+0"},{"kref":"ko21","owner":"v2","slot":"o+0"},\
            {"kref":"ko22","owner":"v1","slot":"o+7"}],"promises":[],\
            "queue":[{"target":"ko22","method":"hi","body":"#[\\"$0\\",\\"a\\u009bb\\"]","slots":["ko21"]},\
            {"target":"ko21","method":"greet","body":"#[]","slots":[]}],"crank":12,"height":3}""");
  }

  @Test
  void jsonGivesBackWhatWasSaid() throws Exception {
    String body = new ObjectMapper().readTree(TablesJson.ofQueue(greeting)).at("/queue/0/body").asText();
    assertThat(body).isEqualTo("#[\"$0\",\"a\u009bb\"]");
  }

  @Test
  void jsonOfOnePartHasTheSameShape() {
    assertThat(TablesJson.ofVat(greeting, greeting.vats().get(1))).isEqualTo(
        """
            {"vats":[{"id":"v2","name":"bob","status":"running","computrons":0}],\
            "clists":{"v2":[{"slot":"o+0","kref":"ko21"},{"slot":"o-50","kref":"ko22"}]}}""");
    assertThat(TablesJson.ofObjects(Samples.ring(1)))
        .isEqualTo("{\"objects\":[{\"kref\":\"ko20\",\"owner\":\"v1\",\"slot\":\"o+0\"}]}");
    assertThat(TablesJson.ofQueue(Samples.empty())).isEqualTo("{\"queue\":[]}");
  }

  @Test
  void promisesAreARowEachAndWhatWaitsInThemBelow() {
    assertThat(promising.promises()).isEqualTo("""
        promises
        kref  state       decider  subscribers     queued  value
        kp40  unresolved  bob      alice, console  1
        kp41  unresolved           alice           0
        kp42  unresolved                           0
        kp43  forwarded            bob             0       kp40
        kp44  fulfilled                            0       #["a\\u009b"]
        kp45  rejected                             0       #{"#error":"no","name":"Error"}

        waiting in promises
        target  is              method   arguments
        kp40    promise of bob  deposit  #[5] -> kp41""");
  }

  @Test
  void queueHasResultsAndNews() {
    assertThat(promising.queue()).isEqualTo("""
        queue
        target  is       method  arguments
        ko21    bob o+0  greet   #[] -> kp42
        v1      alice    notify  [kp44, kp45]
        v0      console  notify  [kp45]""");
  }

  @Test
  void cListSaysWhatBecameOfAPromise() {
    assertThat(promising.ofVat(promises.vats().get(1))).endsWith("""
        vat  slot  kref  is
        bob  o+0   ko21  bob o+0
        bob  p-60  kp40  promise of bob
        bob  p-61  kp41  promise
        bob  p-62  kp44  fulfilled promise""");
  }

  @Test
  void vatsAreQueuedForByNewsToo() {
    assertThat(promising.vats(Optional.empty())).contains("v1  alice  3       1 ", "v2  bob    4       1 ");
  }

  @Test
  void promisesInJson() {
    assertThat(TablesJson.ofPromises(promises)).isEqualTo(
        """
            {"promises":[{"kref":"kp40","state":"unresolved","decider":"v2","subscribers":["v1","v0"],\
            "queued":1},{"kref":"kp41","state":"unresolved","subscribers":["v1"],"queued":0},\
            {"kref":"kp42","state":"unresolved","subscribers":[],"queued":0},\
            {"kref":"kp43","state":"forwarded","subscribers":["v2"],"queued":0,"value":"kp40"},\
            {"kref":"kp44","state":"fulfilled","subscribers":[],"queued":0,"value":"#[\\"a\\u009b\\"]"},\
            {"kref":"kp45","state":"rejected","subscribers":[],"queued":0,\
            "value":"#{\\"#error\\":\\"no\\",\\"name\\":\\"Error\\"}"}]}""");
  }

  @Test
  void resultsAndNewsInJson() {
    assertThat(TablesJson.ofQueue(promises)).isEqualTo(
        """
            {"queue":[{"target":"ko21","method":"greet","body":"#[]","slots":[],"result":"kp42"},\
            {"notify":"v1","promises":["kp44","kp45"]},{"notify":"v0","promises":["kp45"]}]}""");
  }

  @Test
  void vatIsFoundByNameBeforeId() {
    assertThat(Names.find(greeting.vats(), "bob")).contains(greeting.vats().get(1));
    assertThat(Names.find(greeting.vats(), "v2")).contains(greeting.vats().get(1));
    assertThat(Names.find(greeting.vats(), "dave")).isEmpty();
  }
}
