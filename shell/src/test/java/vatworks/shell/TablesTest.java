package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vatworks.container.TablesView;

/// The tables as `show-tables` prints them.
class TablesTest {

  private final TablesView greeting = Samples.greeting();
  private final TablesText text = new TablesText(greeting, OptionalInt.empty());

  @Test
  void everythingIsInAlignedColumns() {
    assertThat(text.everything()).isEqualTo("""
        vats
        id  name   status
        v1  alice  running
        v2  bob    running
        v3  carol  terminated: threw \\u001b[31m

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
        id  name  status
        v2  bob   running

        c-lists
        vat  slot  kref  is
        bob  o+0   ko21  bob o+0
        bob  o-50  ko22  alice o+7""");
  }

  @Test
  void vatsAreCounted() {
    assertThat(text.vats(Optional.empty())).isEqualTo("""
        id  name   c-list  queued  status
        v1  alice  3       1       running
        v2  bob    2       1       running
        v3  carol  0       0       terminated: threw \\u001b[31m""");
  }

  @Test
  void jsonIsOneObjectOnOneLine() {
    assertThat(TablesJson.everything(greeting)).isEqualTo(
        """
            {"vats":[{"id":"v1","name":"alice","status":"running"},\
            {"id":"v2","name":"bob","status":"running"},\
            {"id":"v3","name":"carol","status":"terminated","reason":"threw \\u001B[31m"}],\
            "clists":{"v1":[{"slot":"o+0","kref":"ko20"},{"slot":"o+7","kref":"ko22"},\
            {"slot":"o-50","kref":"ko21"}],\
            "v2":[{"slot":"o+0","kref":"ko21"},{"slot":"o-50","kref":"ko22"}]},\
            "objects":[{"kref":"ko20","owner":"v1","slot":"o+0"},{"kref":"ko21","owner":"v2","slot":"o+0"},\
            {"kref":"ko22","owner":"v1","slot":"o+7"}],\
            "queue":[{"target":"ko22","method":"hi","body":"#[\\"$0\\",\\"a\\u009bb\\"]","slots":["ko21"]},\
            {"target":"ko21","method":"greet","body":"#[]","slots":[]}],"crank":12,"height":3}""");
  }

  @Test
  void jsonGivesBackWhatWasSaid() throws Exception {
    String body = new ObjectMapper().readTree(TablesJson.ofQueue(greeting)).at("/queue/0/body").asText();
    assertThat(body).isEqualTo(greeting.queue().getFirst().body());
  }

  @Test
  void jsonOfOnePartHasTheSameShape() {
    assertThat(TablesJson.ofVat(greeting, greeting.vats().get(1))).isEqualTo(
        """
            {"vats":[{"id":"v2","name":"bob","status":"running"}],\
            "clists":{"v2":[{"slot":"o+0","kref":"ko21"},{"slot":"o-50","kref":"ko22"}]}}""");
    assertThat(TablesJson.ofObjects(Samples.ring(1)))
        .isEqualTo("{\"objects\":[{\"kref\":\"ko20\",\"owner\":\"v1\",\"slot\":\"o+0\"}]}");
    assertThat(TablesJson.ofQueue(Samples.empty())).isEqualTo("{\"queue\":[]}");
  }

  @Test
  void vatIsFoundByNameBeforeId() {
    assertThat(Names.find(greeting.vats(), "bob")).contains(greeting.vats().get(1));
    assertThat(Names.find(greeting.vats(), "v2")).contains(greeting.vats().get(1));
    assertThat(Names.find(greeting.vats(), "dave")).isEmpty();
  }
}
