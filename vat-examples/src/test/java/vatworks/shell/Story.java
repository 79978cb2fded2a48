package vatworks.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of the documentation as a story that can be acted out again, from its first block to its last, in a
/// folder of its own.
///
/// - A block of `java` whose first line is `// hello/alice/Index.java` puts that file there.
/// - A block of `console` is what a person sees: `$ bin/vat ...`, what it prints, and what is typed at its
///   prompts. Nothing but `bin/vat` is run.
///
/// All other blocks are pictures, and nothing happens.
final class Story {

  private static final Pattern FILE = Pattern.compile("// (\\S+[.]java)");
  private static final Pattern PROMPT = Pattern.compile("(?:paused|running) [0-9]+> ?(.*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final List<String> lines;
  private final Path folder;
  private final List<String> acted = new ArrayList<>();

  /// @param folder what `bin/vat`'s relative paths are relative to
  Story(String page, Path folder) {
    this.lines = page.lines().toList();
    this.folder = folder;
  }

  /// Acts the story out.
  ///
  /// @return the page as it would have to be written now
  String act() throws IOException {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      acted.add(line);
      if (line.startsWith("```") && line.length() > 3) {
        int end = at + lines.subList(at, lines.size()).indexOf("```");
        block(line.substring(3), lines.subList(at, end));
        at = end;
      }
    }
    return String.join("\n", acted) + "\n";
  }

  private void block(String language, List<String> block) throws IOException {
    switch (language) {
      case "console" -> console(block);
      case "java" -> java(block);
      default -> acted.addAll(block);
    }
  }

  private void java(List<String> block) throws IOException {
    acted.addAll(block);
    Matcher file = FILE.matcher(block.getFirst());
    if (file.matches()) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.write(path, block);
    }
  }

  private void console(List<String> block) {
    int at = 0;
    while (at < block.size()) {
      String command = block.get(at++);
      List<String> typed = new ArrayList<>();
      while (at < block.size() && !block.get(at).startsWith("$ ")) {
        typedAt(block.get(at++)).ifPresent(typed::add);
      }
      acted.add(command);
      run(command, typed).lines().forEach(acted::add);
      if (at < block.size() && block.get(at - 1).isEmpty()) {
        acted.add(""); // Sessions in one block may be parted by an empty line.
      }
    }
  }

  private static Optional<String> typedAt(String line) {
    Matcher prompt = PROMPT.matcher(line);
    return prompt.matches() ? Optional.of(prompt.group(1)) : Optional.empty();
  }

  private String run(String command, List<String> typed) {
    List<String> words = new ArrayList<>(WORD.matcher(command).results().map(Story::word).toList());
    if (words.size() < 2 || !words.get(0).equals("$") || !words.get(1).equals("bin/vat")) {
      throw new IllegalArgumentException("expected $ bin/vat and its arguments, found " + command);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true);
    ByteArrayInputStream in = new ByteArrayInputStream(String.join("\n", typed).getBytes());
    Surroundings surroundings = new Surroundings(
        folder, in, out, out, Surroundings.Manner.TRANSCRIPT, Optional.empty());
    Main.run(words.subList(2, words.size()).toArray(String[]::new), surroundings);
    return bytes.toString();
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }
}
