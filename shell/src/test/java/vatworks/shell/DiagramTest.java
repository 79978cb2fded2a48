package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vatworks.container.Conversation;
import vatworks.container.Conversation.Arrow;
import vatworks.container.Conversation.Kind;
import vatworks.container.Conversation.Lane;
import vatworks.container.Conversation.Turn;

/// What vats said, as pictures.
class DiagramTest {

  private static final String HOSTILE = "</script><script>alert(1)</script><!-- &amp; \"'];\\u0000 \u2028 end";

  /// A message, its answer, a fault; and what they say is `text`.
  private static Conversation talk(String text) {
    return new Conversation(
        2, 6,
        List.of(new Lane("outside", "outside"), new Lane("v1", text), new Lane("v0", "kernel")),
        List.of(
            new Turn(
                2, "v1", List.of(new Arrow(Kind.MESSAGE, "outside", "v1", 1, "@alice", text, text)),
                List.of(text), Optional.empty()),
            new Turn(
                3, "outside",
                List.of(
                    new Arrow(Kind.FULFILLED, "v1", "outside", 2, "kp40", "greet", text),
                    new Arrow(Kind.REJECTED, "v1", "outside", 2, "kp41", "", text)),
                List.of(), Optional.empty()),
            new Turn(
                4, "v1", List.of(new Arrow(Kind.MESSAGE, "v1", "v1", 2, "@alice:3", "self", "1")), List.of(),
                Optional.of(text)),
            new Turn(
                6, "v0", List.of(new Arrow(Kind.DROPPED, "outside", "v0", 5, "@alice", "late", "")),
                List.of(), Optional.empty())));
  }

  private static Conversation ring(int messages) {
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lanes.add(new Lane("v" + (i + 1), "n" + i));
    }
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      String to = "v" + ((i + 1) % 10 + 1);
      Arrow arrow = new Arrow(Kind.MESSAGE, "v" + (i % 10 + 1), to, i + 1, "@n", "pass", "" + i);
      turns.add(new Turn(i + 2, to, List.of(arrow), List.of(), Optional.empty()));
    }
    return new Conversation(1, messages + 1, lanes, turns);
  }

  @Test
  void mermaidSaysItInALineAMessage() {
    assertThat(DiagramMermaid.of(talk("hi"))).isEqualTo("""
        sequenceDiagram
          participant p0 as outside
          participant p1 as hi
          participant p2 as kernel
          p0->>p1: 2 hi(hi)
          activate p1
          Note right of p1: hi
          deactivate p1
          p1-->>p0: 3 greet = hi
          activate p0
          p1--xp0: 3 kp41 #33; hi
          deactivate p0
          p1->>p1: 4 self(1)
          activate p1
          Note right of p1: #10007; hi
          deactivate p1
          p0-xp2: 6 late()
        """);
  }

  @Test
  void nothingInMermaidIsMarkup() {
    String text = DiagramMermaid.of(talk(HOSTILE));
    assertThat(text.lines().skip(1)).allMatch(
        line -> line
            .matches("  (participant p\\d as|p\\d(->>|-->>|-x|--x)p\\d:|Note right of p\\d:|(de)?activate "
                + "p\\d).*"));
    assertThat(text.replaceAll("#\\d+;", "").replaceAll("(->>|-->>|-x|--x)", ""))
        .doesNotContainPattern("[<>;#\"&\\\\{}%`|!-]");
    assertThat(DiagramMermaid.escape("a;b#c%%\n")).isEqualTo("a#59;b#35;c#37;#37;#10;");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 500})
  void pictureHasAnArrowAMessage(int messages) throws Exception {
    Conversation ring = ring(messages);
    Document svg = parse(DiagramSvg.of(ring));
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(messages);
    String[] box = svg.getDocumentElement().getAttribute("viewBox").split(" ");
    for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
      var at = svg.getElementsByTagName("text").item(i).getAttributes();
      assertThat(Double.parseDouble(at.getNamedItem("x").getNodeValue()))
          .isBetween(0.0, Double.parseDouble(box[2]));
      assertThat(Double.parseDouble(at.getNamedItem("y").getNodeValue()))
          .isBetween(0.0, Double.parseDouble(box[3]));
    }
  }

  @Test
  void pictureShowsTextAsItIs() throws Exception {
    Document svg = parse(DiagramSvg.of(talk(HOSTILE)));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("outside -> " + HOSTILE + ": " + HOSTILE + "(" + HOSTILE + ") (@alice, of crank 1)",
            "✗ </scr");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void pageHoldsWhatWasSaidAsData() throws Exception {
    String page = DiagramHtml.of(talk(HOSTILE));
    JsonNode data = new ObjectMapper().readTree(between(page, "type=\"application/json\">", "</script>"));
    assertThat(data.get("lanes").get(1).get("name").textValue()).isEqualTo(HOSTILE);
    JsonNode turn = data.get("turns").get(0);
    assertThat(turn.get("arrows").get(0).get("method").textValue()).isEqualTo(HOSTILE);
    assertThat(turn.get("arrows").get(0).get("text").textValue()).isEqualTo(HOSTILE);
    assertThat(turn.get("log").get(0).textValue()).isEqualTo(HOSTILE);
    assertThat(turn.get("fault").isNull()).isTrue();
    assertThat(data.get("turns").get(2).get("fault").textValue()).isEqualTo(HOSTILE);
  }

  @Test
  void nothingThatWasSaidIsMarkupOfThePage() {
    String page = DiagramHtml.of(talk(HOSTILE));
    String harmless = DiagramHtml.of(talk("harmless"));
    Pattern tags = Pattern.compile("<[a-z/!][^<>]*>");
    assertThat(tags.matcher(page).results().map(result -> result.group()).toList())
        .isEqualTo(tags.matcher(harmless).results().map(result -> result.group()).toList());
    assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("\u2028");
  }

  @Test
  void pageAllowsItsOwnScriptAloneAndNoNetwork() throws Exception {
    String page = DiagramHtml.of(talk("hi"));
    String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
    assertThat(policy).contains("script-src 'sha256-" + hash(between(page, "<script>", "</script>")) + "'");
    assertThat(policy).contains("style-src 'sha256-" + hash(between(page, "<style>", "</style>")) + "'");
    String withoutNames = page.replace("http://www.w3.org/2000/svg", "");
    assertThat(withoutNames).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=");
    assertThat(page).doesNotContain("innerHTML").doesNotContain("eval(");
    assertThat(page.lines()).allMatch(line -> line.length() < 2_000);
  }

  private static String hash(String text) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return Base64.getEncoder().encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String between(String text, String before, String after) {
    Matcher matcher = Pattern
        .compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after), Pattern.DOTALL)
        .matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "20|greet(hello, world…)", "100|greet(hello, world, again)", "8|greet(…)", "4|g…(…)",
  })
  void labelsAreShortened(int room, String label) {
    Arrow arrow = new Arrow(Kind.MESSAGE, "v1", "v2", 1, "@bob", "greet", "hello, world, again");
    assertThat(DiagramText.label(arrow, room)).isEqualTo(label);
  }

  @Test
  void nothingIsCutInTheMiddleOfACharacter() {
    assertThat(DiagramText.shortened("😀😀😀", 2)).isEqualTo("😀…");
    assertThat(DiagramText.shortened("😀😀😀", 3)).isEqualTo("😀😀😀");
  }
}
