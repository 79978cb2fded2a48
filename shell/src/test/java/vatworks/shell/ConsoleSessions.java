package vatworks.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Runs the sessions that a Markdown page shows, and compares every line. A session is a block fenced as
/// `console`:
///
/// ```console
/// $ bin/vat vat-examples/three-party --paused
/// 3 vats: alice, bob, carol. Type help for the commands.
/// paused 1> step
/// crank 2: alice <- o+0.meet #["$0"] [o-50]
/// ```
///
/// A line after `$` is a command line, what follows a prompt is typed, and all else is what must be printed.
/// `$ echo $?` shows the exit status of the command line before it. The numbers of processes may differ, and so
/// may hashes, but equal ones must be equal.
///
/// With `-Dsessions.rewrite=true`, a session that shows something else than what happens fails once more, and
/// its page is made to show what happened.
public final class ConsoleSessions {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");
  private static final Pattern PROMPT = Pattern
      .compile("^(?:(?:paused|running) \\d+|crank \\d+ of \\d+)> ?(.*)$");
  private static final String VAT = "$ bin/vat";
  private static final boolean REWRITES = Boolean.getBoolean("sessions.rewrite");

  private final Path folder;
  private int status;

  private ConsoleSessions(Path folder) {
    this.folder = folder;
  }

  /// What is to be done before a session.
  public interface Preparation {
    /// @param text what is on the page before the session
    void prepare(String text) throws IOException;
  }

  /// A test for each session of a page; at least one.
  ///
  /// @param page a Markdown file
  /// @param folder the current folder of the commands
  public static Stream<DynamicTest> in(Path page, Path folder) throws IOException {
    return in(page, folder, text -> {
    });
  }

  /// The same, and does something before each session.
  public static Stream<DynamicTest> in(Path page, Path folder, Preparation preparation)
      throws IOException {
    String markdown = Files.readString(page);
    List<DynamicTest> tests = new ArrayList<>();
    Matcher block = BLOCK.matcher(markdown);
    while (block.find()) {
      String session = block.group(1);
      String before = markdown.substring(0, block.start());
      long line = before.lines().count() + 1;
      tests.add(
          DynamicTest.dynamicTest(
              page.getFileName() + " line " + line,
              () -> {
                preparation.prepare(before);
                String happened = new ConsoleSessions(folder).replay(session);
                if (REWRITES && !trim(session).equals(trim(happened))) {
                  rewrite(page, session, happened);
                }
                assertEquals(trim(session), trim(happened));
              }));
    }
    if (tests.isEmpty()) {
      throw new IllegalArgumentException(page + " shows no session: expected a block fenced as console");
    }
    return tests.stream();
  }

  // For whoever has changed what sessions show, and reads the difference.
  private static void rewrite(Path page, String session, String happened) throws IOException {
    String lines = happened.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(page, Files.readString(page).replace(session, lines));
  }

  /// What the session's command lines and typed commands print, with themselves among it.
  private String replay(String session) {
    StringBuilder out = new StringBuilder();
    List<String> lines = session.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(VAT)) {
        List<String> rest = lines.subList(i + 1, lines.size());
        out.append(line).append('\n').append(run(line.substring(VAT.length()), typed(rest)));
      } else if (line.equals("$ echo $?")) {
        out.append(line).append('\n').append(status).append('\n');
      } else if (line.startsWith("$ ") || i == 0) {
        throw new IllegalArgumentException("expected \"" + VAT + " ...\", found \"" + line + "\"");
      }
    }
    return out.toString();
  }

  private static String typed(List<String> rest) {
    return rest.stream()
        .takeWhile(line -> !line.startsWith("$ "))
        .map(PROMPT::matcher)
        .filter(Matcher::matches)
        .map(prompt -> prompt.group(1) + "\n")
        .collect(Collectors.joining());
  }

  private String run(String args, String typed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(
        folder,
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        out,
        out,
        Surroundings.Manner.TRANSCRIPT,
        Optional.empty(),
        Main.launcher());
    status = Main.run(words(args).toArray(String[]::new), surroundings);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Words as a POSIX shell sees them, as far as sessions need it: blanks part them, quotes hold them
  /// together.
  private static List<String> words(String args) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(args);
    while (word.find()) {
      words.add(Stream.of(1, 2, 3).map(word::group).filter(text -> text != null).findFirst().orElseThrow());
    }
    return words;
  }

  // Blanks at line ends are often lost in an editor, and mean nothing here. Nor does a process's number.
  private static String trim(String text) {
    return withoutHashes(text).lines()
        .map(String::stripTrailing)
        .map(line -> line.replaceAll("\\bprocess [0-9]+", "process 4711"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  // A hash of a history is also one of the compiler's work.
  private static String withoutHashes(String text) {
    List<String> known = new ArrayList<>();
    return Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(text).replaceAll(hash -> {
      if (!known.contains(hash.group())) {
        known.add(hash.group());
      }
      return "hash " + known.indexOf(hash.group());
    });
  }
}
