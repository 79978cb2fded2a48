package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Class files that somebody damaged: the verifier answers, whatever is in them.
class VerifierFuzzTest {

  private static final int MUTANTS = 500;
  private static final int MANY_MUTANTS = 100_000;
  private static final Duration GUARD = Duration.ofMinutes(2);

  private static final String SOURCE = """
      // bot.Index
      package bot;
      import java.util.List;
      import java.util.function.Function;
      class Index {
        sealed interface Shape permits Circle, Square {}
        record Circle(double radius) implements Shape {}
        record Square(int side, String name) implements Shape {}
        enum Colour { RED, GREEN }
        static int[][] grid = new int[2][3];
        String name(Object it) {
          try {
            return switch (it) {
              case Circle(double radius) when radius > 1 -> "circle " + radius;
              case Square(int side, String name) -> name + side;
              case Colour colour -> colour.name();
              default -> it.toString();
            };
          } catch (IllegalStateException | NullPointerException e) {
            return e.getMessage();
          } finally {
            grid[1][1]++;
          }
        }
        int count(List<String> names, String what) {
          Function<String, Integer> length = String::length;
          int sum = 0;
          for (String name : names) {
            switch (name) {
              case "a", "b" -> sum++;
              default -> sum += length.apply(name) + what.length();
            }
          }
          return sum;
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsChangedInAClassFileTheVerifierAnswers(long seed) {
    run(seed, MUTANTS);
  }

  @Test
  @Tag("soak")
  void whateverIsChangedInManyClassFilesTheVerifierAnswers() {
    for (long seed = 100; seed < 110; seed++) {
      run(seed, MANY_MUTANTS);
    }
  }

  @Test
  void randomBytesAreNoClassFile() {
    Random random = new Random(5);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 8) {
        System.arraycopy(new byte[]{(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69}, 0,
            bytes, 0, 8);
      }
      assertThat(Verifier.check(Map.of("Index", bytes), Map.of())).as("seed 5, file %d", i).isNotEmpty();
    }
  }

  private static void run(long seed, int mutants) {
    Map<String, byte[]> whole = Compiled.of(SOURCE);
    Map<String, byte[]> ours = ours();
    List<String> names = new ArrayList<>(whole.keySet());
    names.addAll(ours.keySet());
    Random random = new Random(seed);
    Assertions.assertTimeoutPreemptively(GUARD, () -> {
      for (int i = 0; i < mutants; i++) {
        String name = names.get(random.nextInt(names.size()));
        Map<String, byte[]> classes = new TreeMap<>();
        if (whole.containsKey(name)) {
          classes.putAll(whole);
        }
        byte[] other = ours.values().iterator().next();
        classes.put(name, DamagedBytes.of(whole.getOrDefault(name, ours.get(name)), other, random));
        try {
          Verifier.check(classes, Map.of());
        } catch (Throwable e) {
          fail("seed %d, mutant %d of %s".formatted(seed, i, name), e);
        }
      }
    });
  }

  // Some of the larger class files at hand, which are refused as they are.
  private static Map<String, byte[]> ours() {
    Map<String, byte[]> found = new TreeMap<>();
    for (Class<?> type : List.of(CodeCheck.class, Declarations.class, Ruling.class)) {
      try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        found.put(type.getName(), file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
