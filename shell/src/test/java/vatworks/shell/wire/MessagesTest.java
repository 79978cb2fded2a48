package vatworks.shell.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes over the socket.
class MessagesTest {

  private static final List<Request> REQUESTS = List.of(
      new Request.Hello(1),
      new Request.Attach("/home/ann", 80, true, false),
      new Request.Execute("send bob greet [\"\u4f60 \ud83d\ude00\", \"\\n\"]"),
      new Request.Settle(),
      new Request.Complete("send "),
      new Request.GiveUp(),
      new Request.Resize(120),
      new Request.Leave(),
      new Request.Status(),
      new Request.Stop());

  private static final List<Reply> REPLIES = List.of(
      new Reply.Welcome(1, 4711),
      new Reply.Refused("no"),
      new Reply.Attached("2 vats", "running 0> "),
      new Reply.Print("a\nb", true),
      new Reply.Complain("\u001b[31m", false),
      new Reply.Prompt("paused 1> "),
      new Reply.Done("failed", "paused 1> "),
      new Reply.Proposals(List.of("alice", "bob")),
      new Reply.Status("running", "2026-11-22T20:50:55Z", 1, 2, 3, 4, 5, ""));

  @Test
  void everyMessageIsOneLineAndIsReadBackTheSame() throws Exception {
    for (Request request : REQUESTS) {
      assertThat(request.json()).doesNotContain("\n");
      assertThat(Request.parse(request.json())).isEqualTo(request);
    }
    for (Reply reply : REPLIES) {
      assertThat(reply.json()).doesNotContain("\n");
      assertThat(Reply.parse(reply.json())).isEqualTo(reply);
    }
    assertThat(REQUESTS.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Request.class.getPermittedSubclasses());
    assertThat(REPLIES.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Reply.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "hello|expected a JSON object on a line of its own, found \"hello\"",
      "~~|expected a JSON object on a line of its own, found \"\"",
      "[]|expected a JSON object on a line of its own, found \"[]\"",
      "{}|expected a text as \"do\", found no such field",
      "{\"do\":\"hello\"} {}|expected a JSON object on a line of its own, found \"{\"do\":\"hello\"} {}\"",
      "{\"do\":1}|expected a text as \"do\", found \"1\"",
      "{\"do\":null}|expected text, a whole number, true, false or a list of texts as \"do\"",
      "{\"do\":{\"do\":\"stop\"}}|expected text, a whole number, true, false or a list of texts as \"do\"",
      "{\"do\":[[]]}|expected a list of nothing but texts as \"do\"",
      "{\"do\":\"explode\"}|expected hello, attach, execute, settle, complete, give-up, resize, leave, status "
          + "or stop as \"do\", found \"explode\"",
      "{\"do\":\"hello\",\"version\":-1}|expected a whole number from 0 to 2147483647 as \"version\", found "
          + "\"-1\"",
      "{\"do\":\"resize\",\"columns\":99999}|expected a whole number from 0 to 10000 as \"columns\", found "
          + "\"99999\"",
      "{\"do\":\"hello\",\"version\":99999999999999999999}|expected a JSON object on a line of its own, found "
          + "\"{\"do\":\"hello\",\"version\":99999999999999999999}\"",
      "{\"do\":\"hello\",\"version\":1.5}|expected text, a whole number, true, false or a list of texts as "
          + "\"version\"",
  })
  void whatIsNoRequestIsASentence(String line, String sentence) {
    assertThatThrownBy(() -> Request.parse(line)).isInstanceOf(WireException.class).hasMessage(sentence);
  }

  @Test
  void depthIsRefusedAtItsFirstStep() {
    String deep = "{\"do\":" + "[".repeat(500_000);
    assertThatThrownBy(() -> Request.parse(deep)).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> Request.parse("{\"a\":".repeat(100_000))).isInstanceOf(WireException.class);
  }

  @Test
  void longTextsGoInPiecesThatAreReadBackTheSame() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      int chars = random.nextInt(4 * Reply.PIECE_CHARS);
      while (text.length() < chars) {
        text.appendCodePoint(random.nextBoolean() ? 0x1f600 + random.nextInt(60) : random.nextInt(0x80));
      }
      StringBuilder back = new StringBuilder();
      List<Reply> pieces = Reply.print(text.toString());
      for (Reply piece : pieces) {
        byte[] line = piece.json().getBytes(StandardCharsets.UTF_8);
        assertThat(line).hasSizeLessThan(WireLimits.USUAL.lineBytes());
        Reply.Print print = (Reply.Print) Reply.parse(new String(line, StandardCharsets.UTF_8));
        back.append(print.text());
        assertThat(print.isPart()).isEqualTo(!piece.equals(pieces.getLast()));
      }
      assertThat(back.toString()).isEqualTo(text.toString());
    }
  }

  private static Lines lines(String text, int limit) {
    return new Lines(
        Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))), limit);
  }

  @Test
  void linesEndAtLineFeedsAndAnEndWithoutOneIsNoLine() throws Exception {
    Lines lines = lines("one\n\nthree\nhalf", 10);
    assertThat(lines.next()).isEqualTo(Optional.of("one"));
    assertThat(lines.next()).isEqualTo(Optional.of(""));
    assertThat(lines.next()).isEqualTo(Optional.of("three"));
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void lineOfTheLimitIsReadAndOneByteMoreIsRefused() throws Exception {
    assertThat(lines("x".repeat(20_000) + "\n", 20_000).next()).contains("x".repeat(20_000));
    assertThatThrownBy(() -> lines("x".repeat(20_001) + "\n", 20_000).next())
        .hasMessage("a line has at most 20000 bytes, and this one has more");
    assertThatThrownBy(() -> lines("x".repeat(100_000), 20_000).next()).isInstanceOf(WireException.class);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    assertThatThrownBy(() -> lines("\u00ff\u00fe\n", 10).next())
        .hasMessage("expected UTF-8, found a line of other bytes");
  }
}
