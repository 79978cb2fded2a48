package vatworks.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vatworks.kernel.journal.ChangeCodec;

class ManifestTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final Manifest CUT = new Manifest(
      12, 345, HASH, Optional.of(new Manifest.Cut(3, 10, "f".repeat(64))));

  private static Manifest parse(String text) throws IOException {
    return Manifest.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsWhatIsRead() throws IOException {
    Manifest plain = new Manifest(12, 345, HASH, Optional.empty());
    assertThat(parse(plain.text())).isEqualTo(plain);
    assertThat(parse(CUT.text())).isEqualTo(CUT);
  }

  @Test
  void itCanBeReadByAPerson() {
    assertThat(CUT.text()).isEqualTo("""
        {
          "format": 1,
          "about": "A container of vats. bin/vat import makes it go on from its last crank.",
          "changes": %d,
          "blocks": 12,
          "crank": 345,
          "hash": "%s",
          "cut": {
            "about": "The last block was cut after this crank and closed anew, with a hash of its own.",
            "cranks": 3,
            "of": 10,
            "hash": "%s"
          }
        }
        """.formatted(ChangeCodec.FORMAT, HASH, "f".repeat(64)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "\"format\": 1|\"format\": 2|\"format\" is 2, and this Vatworks reads archives of format 1: import it with "
          + "the Vatworks that wrote it, or a newer one",
      "\"blocks\": 12|\"blocks\": 1.5|\"blocks\" is expected to be a whole number from 1, found 1.5",
      "\"blocks\": 12|\"blocks\": 0|\"blocks\" is expected to be a whole number from 1, found 0",
      "\"crank\"|\"Crank\"|\"crank\" is expected to be a whole number from 1, found nothing",
      "\"crank\": 345|\"crank\":  345|line 6 is not as it was written",
      "\"about\": \"A c|\"about\": \"B c|line 3 is not as it was written",
      "\"crank\"|\"blocks\"|it is not JSON at line 6",
      "\"hash\": \"0|\"hash\": \"x|\"hash\" is expected to be 64 hexadecimal digits",
  })
  void anotherManifestIsRefusedWithThePlace(String from, String to, String sentence) {
    assertThatThrownBy(() -> parse(CUT.text().replace(from, to)))
        .isInstanceOf(IOException.class).hasMessageStartingWith(sentence);
  }

  @Test
  void aJournalOfANewerFormatIsRefusedWithBothVersions() {
    String newer = CUT.text().replace("\"changes\": " + ChangeCodec.FORMAT, "\"changes\": 99");
    assertThatThrownBy(() -> parse(newer)).hasMessage(
        "\"changes\" is 99, and this Vatworks reads journals of format "
            + ChangeCodec.OLDEST_FORMAT + " to " + ChangeCodec.FORMAT
            + ": import it with the Vatworks that wrote it, or a newer one");
  }
}
