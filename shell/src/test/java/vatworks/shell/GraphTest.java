package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Who holds what, as text and as pictures.
class GraphTest {

  @Test
  void textIsALineAReference() {
    assertThat(ReferenceGraph.of(Samples.greeting()).text()).isEqualTo("""
        alice -> bob o-50 = ko21 (bob's o+0)
        bob -> alice o-50 = ko22 (alice's o+7)""");
    assertThat(ReferenceGraph.of(Samples.empty()).text())
        .isEqualTo("no vat holds a reference to another's object");
  }

  @Test
  void dotHasARecordAVatWithAPortAnExport() {
    assertThat(GraphDot.of(ReferenceGraph.of(Samples.greeting()))).isEqualTo("""
        digraph vats {
          node [shape=record, fontname="monospace"];
          edge [fontname="monospace"];
          v1 [label="{alice|<o+0> o+0|<o+7> o+7}"];
          v2 [label="{bob|<o+0> o+0}"];
          v3 [label="{carol}", style=dashed];
          v1 -> v2:"o+0" [label="o-50"];
          v2 -> v1:"o+7" [label="o-50"];
        }
        """);
  }

  @Test
  void promisesAreTiedToThoseWhoWaitAndToWhatTheyWaitFor() {
    assertThat(ReferenceGraph.of(Samples.promises()).text()).isEqualTo("""
        alice -> bob o-50 = ko21 (bob's o+0)
        alice -> kp40 (subscriber)
        console -> kp40 (subscriber)
        kp40 -> bob (decider)
        alice -> kp41 (subscriber)
        kp41 -> kp40 (deposit())
        kp42 -> bob (greet() queued)
        bob -> kp43 (subscriber)
        kp43 -> kp40 (follows)""");
  }

  @Test
  void dotHasAnEllipseAPromise() {
    assertThat(GraphDot.of(ReferenceGraph.of(Samples.promises()))).contains("""
          v1 -> v2:"o+0" [label="o-50"];
          kp40 [shape=ellipse, label="kp40 unresolved\\n1 queued, for the console"];
          kp41 [shape=ellipse, label="kp41 unresolved"];
        """, """
          kp45 [shape=ellipse, label="kp45 rejected"];
          v1 -> kp40 [style=dashed, label=""];
          kp40 -> v2 [style=dashed, label="decider"];
          v1 -> kp41 [style=dashed, label=""];
          kp41 -> kp40 [style=dashed, label="deposit()"];
        """);
  }

  @Test
  void pictureHasAPillAPromiseAndADashedArrowAWait() throws Exception {
    ReferenceGraph graph = ReferenceGraph.of(Samples.promises());
    String picture = GraphSvg.of(graph);
    Document svg = parse(picture);
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3 + 6);
    // All but the console's: it has no box.
    assertThat(picture.split("stroke-dasharray=\"5 3\"", -1)).hasSize(1 + graph.waits().size() - 1);
    assertThat(svg.getDocumentElement().getTextContent()).contains("kp40", "for the console", "deposit()");
  }

  @Test
  void methodsAreEscapedToo() throws Exception {
    ReferenceGraph.Wait wait = new ReferenceGraph.Wait("kp40", "kp41", "a\\\"<b>", "kp40 -> kp41 (a\\\"<b>)");
    List<ReferenceGraph.Promised> promises = List.of(
        new ReferenceGraph.Promised("kp40", "unresolved", ""),
        new ReferenceGraph.Promised("kp41", "unresolved", ""));
    ReferenceGraph graph = new ReferenceGraph(List.of(), List.of(), promises, List.of(wait));
    assertThat(GraphDot.of(graph)).contains("label=\"a\\\\\\\"<b>\"");
    assertThat(parse(GraphSvg.of(graph)).getDocumentElement().getTextContent()).contains("a\\\"<b>");
  }

  @Test
  void namesAreEscaped() throws Exception {
    ReferenceGraph.Node node = new ReferenceGraph.Node("v1", "a<b>&\"{c}|\\", true, List.of("o+0"),
        List.of());
    ReferenceGraph graph = new ReferenceGraph(List.of(node), List.of(), List.of(), List.of());
    assertThat(GraphDot.of(graph)).contains("label=\"{a\\<b\\>&\\\"\\{c\\}\\|\\\\|<o+0> o+0}\"");
    assertThat(parse(GraphSvg.of(graph)).getDocumentElement().getTextContent()).contains("a<b>&\"{c}|\\");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 100})
  void pictureHasABoxAVatAndAnArrowAReference(int vats) throws Exception {
    ReferenceGraph graph = ReferenceGraph.of(Samples.ring(vats));
    Document svg = parse(GraphSvg.of(graph));
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(vats);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(graph.edges().size());
    assertThat(svg.getDocumentElement().getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 1000})
  void boxesLieApartAndInsideThePicture(int vats) {
    GraphLayout layout = new GraphLayout(ReferenceGraph.of(Samples.ring(vats)));
    List<GraphLayout.Box> boxes = layout.boxes();
    for (GraphLayout.Box box : boxes) {
      assertThat(box.x()).isPositive();
      assertThat(box.y()).isPositive();
      assertThat(box.right()).isLessThan(layout.width());
      assertThat(box.bottom()).isLessThan(layout.height());
      assertThat(boxes.stream().filter(other -> other != box && overlap(box, other)).count()).isZero();
    }
  }

  private static boolean overlap(GraphLayout.Box a, GraphLayout.Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  @Test
  void fileIsWrittenOverAndAnUnwritablePlaceIsASentence(@TempDir Path folder) throws Exception {
    ReferenceGraph graph = ReferenceGraph.of(Samples.greeting());
    Path file = Files.writeString(folder.resolve("a.svg"), "old");
    assertThat(GraphFile.write(graph, file)).isEmpty();
    assertThat(Files.readString(file)).startsWith("<svg").endsWith("</svg>\n");
    Path nowhere = folder.resolve("none").resolve("a.dot");
    assertThat(GraphFile.write(graph, nowhere))
        .contains("cannot write " + nowhere + ": its folder does not exist");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
