package vatworks.kernel.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vatworks.kernel.journal.ChangeCodec;

/// What an archive says of itself before anything else, as JSON that a person can read.
///
/// @param blocks how many blocks of the journal it holds: the height of the last
/// @param crank the number of the last crank
/// @param hash of the last block, in hexadecimal
/// @param cut how the last block differs from the one it was made of; empty where it does not
/// @param changes the newest format that its blocks may be in
public record Manifest(long blocks, long crank, String hash, Optional<Cut> cut, int changes) {

  /// The version of an archive's layout.
  public static final int FORMAT = 1;

  /// The last block holds the first cranks of one that goes on in the journal it is from. So it has a hash of
  /// its own.
  ///
  /// @param cranks how many cranks of the block are here
  /// @param of how many there were
  /// @param hash the hash that the whole block has there, in hexadecimal
  public record Cut(int cranks, int of, String hash) {}

  /// The manifest of an archive that is written now.
  public Manifest(long blocks, long crank, String hash, Optional<Cut> cut) {
    this(blocks, crank, hash, cut, ChangeCodec.FORMAT);
  }

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .build();
  private static final String HASH = "[0-9a-f]{64}";

  /// The text that is written, a line a thing.
  String text() {
    return """
        {
          "format": %d,
          "about": "A container of vats. bin/vat import makes it go on from its last crank.",
          "changes": %d,
          "blocks": %d,
          "crank": %d,
          "hash": "%s"%s
        }
        """.formatted(FORMAT, changes, blocks, crank, hash, cut.map(Manifest::text).orElse(""));
  }

  private static String text(Cut cut) {
    return """
        ,
          "cut": {
            "about": "The last block was cut after this crank and closed anew, with a hash of its own.",
            "cranks": %d,
            "of": %d,
            "hash": "%s"
          }""".formatted(cut.cranks, cut.of, cut.hash);
  }

  /// What such a text says.
  ///
  /// @throws IOException if it is not what [#text] writes, naming the place, or another version's, naming
  ///     both
  static Manifest parse(byte[] bytes) throws IOException {
    JsonNode tree = tree(bytes);
    requireVersion(tree, "format", FORMAT, FORMAT, "archives of format ");
    requireVersion(
        tree, "changes", ChangeCodec.OLDEST_FORMAT, ChangeCodec.FORMAT, "journals of format ");
    Optional<Cut> cut = Optional.empty();
    if (tree.has("cut")) {
      JsonNode node = tree.get("cut");
      cut = Optional.of(
          new Cut((int) number(node, "cranks"), (int) number(node, "of"), hash(node)));
    }
    Manifest manifest = new Manifest(
        number(tree, "blocks"), number(tree, "crank"), hash(tree), cut, (int) number(tree, "changes"));
    byte[] expected = manifest.text().getBytes(StandardCharsets.UTF_8);
    int wrong = Arrays.mismatch(bytes, expected);
    if (wrong >= 0) {
      throw new IOException("line " + line(bytes, wrong) + " is not as it was written");
    }
    return manifest;
  }

  private static JsonNode tree(byte[] bytes) throws IOException {
    try {
      JsonNode tree = JSON.readTree(bytes);
      if (!tree.isObject()) {
        throw new IOException("it is no JSON object");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IOException("it is not JSON at line " + e.getLocation().getLineNr(), e);
    }
  }

  private static void requireVersion(JsonNode tree, String key, int oldest, int newest, String what)
      throws IOException {
    long found = number(tree, key);
    if (found < oldest || found > newest) {
      throw new IOException(
          "\"" + key + "\" is " + found + ", and this Vatworks reads " + what
              + (oldest == newest ? newest : oldest + " to " + newest)
              + (found > newest ? ": import it with the Vatworks that wrote it, or a newer one" : ""));
    }
  }

  private static long number(JsonNode tree, String key) throws IOException {
    JsonNode value = tree.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw new IOException(
          "\"" + key + "\" is expected to be a whole number from 1, found " + shown(value));
    }
    return value.longValue();
  }

  private static String hash(JsonNode tree) throws IOException {
    JsonNode value = tree.path("hash");
    if (!value.isTextual() || !value.textValue().matches(HASH)) {
      throw new IOException("\"hash\" is expected to be 64 hexadecimal digits, found " + shown(value));
    }
    return value.textValue();
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  private static long line(byte[] bytes, int place) {
    String before = new String(bytes, 0, Math.min(place, bytes.length), StandardCharsets.UTF_8);
    return before.chars().filter(c -> c == '\n').count() + 1;
  }
}
