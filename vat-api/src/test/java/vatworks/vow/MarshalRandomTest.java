package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vatworks.vow.MarshalSamples.Blue;
import vatworks.vow.MarshalSamples.Circle;
import vatworks.vow.MarshalSamples.Color;
import vatworks.vow.MarshalSamples.Pig;
import vatworks.vow.MarshalSamples.Shape;
import vatworks.vow.MarshalSamples.Signal;
import vatworks.vow.MarshalSamples.Square;

/// Random values pass as they are, and random bodies, whatever they are, give a value or a [Problem].
class MarshalRandomTest {

  private static final int ROUNDS = 3_000;

  private final MarshalSamples vat = new MarshalSamples();

  record All(
      int i,
      long l,
      double d,
      float f,
      short s,
      byte b,
      boolean z,
      String text,
      BigInteger big,
      Optional<String> optional,
      Shape shape,
      MarshalSamples.Light light,
      Color color,
      Map<String, Optional<Long>> map,
      Problem problem,
      List<All> kids) {}

  @Test
  void randomValuesPassAsTheyAre() {
    long seed = System.nanoTime();
    System.out.println("MarshalRandomTest.randomValuesPassAsTheyAre: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      All all = all(random, 2);
      String body = vat.written(all);
      assertThat(vat.read(body, All.class)).as("seed %d, round %d", seed, round).isEqualTo(all);
      Object untyped = vat.read(body.replaceAll("#tag", "!#tag"), Object.class);
      assertThat(vat.written(untyped)).as("seed %d, round %d", seed, round).isEqualTo(
          vat.written(vat.read(vat.written(untyped), Object.class)));
    }
  }

  @Test
  void randomBodiesGiveAValueOrAProblem() {
    long seed = System.nanoTime();
    System.out.println("MarshalRandomTest.randomBodiesGiveAValueOrAProblem: seed " + seed);
    Random random = new Random(seed);
    List<Type> types = List.of(
        All.class, Shape.class, Object.class, vat.type("counts"), vat.type("result"), vat.type("vow"),
        vat.type("accounts"), MarshalSamples.Nested.class, int.class, byte[].class, Problem.class);
    for (int round = 0; round < ROUNDS; round++) {
      String body = torn(vat.written(all(random, 1)), random);
      for (Type type : types) {
        try {
          vat.read(body, type, "o-50", "p-60");
        } catch (Problem expected) {
          assertThat(vat.marshal.readProblem(vat.marshal.problem(expected)).type())
              .isEqualTo(expected.type());
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + ", round " + round + ": " + body, e);
        }
      }
    }
  }

  // What follows some of its colons is something else.
  private static String torn(String body, Random random) {
    String[] others = {"5", "-0", "1e400", "\"$0\"", "\"&1\"", "\"$7\"", "\"+\"", "\"#undefined\"", "null",
        "{}",
        "[]", "{\"#tag\":\"Circle\",\"payload\":{}}", "{\"#tag\":[]}", "{\"#error\":\"!\"}", "\"\ud800\"",
        ",",
        "\"", "}"};
    StringBuilder torn = new StringBuilder(body);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = torn.indexOf(":", random.nextInt(torn.length())) + 1;
      int to = from;
      while (to < torn.length() && ",]}".indexOf(torn.charAt(to)) < 0) {
        to++;
      }
      if (from > 0) {
        torn.replace(from, to, others[random.nextInt(others.length)]);
      }
    }
    return torn.toString();
  }

  private static All all(Random random, int depth) {
    Map<String, Optional<Long>> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(text(random), random.nextBoolean() ? Optional.empty() : Optional.of(integer(random)));
    }
    List<All> kids = new ArrayList<>();
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      kids.add(random.nextInt(5) == 0 ? null : all(random, depth - 1));
    }
    return new All(
        (int) integer(random), integer(random), Double.longBitsToDouble(random.nextLong()),
        canonical(Float.intBitsToFloat(random.nextInt())), (short) integer(random), (byte) integer(random),
        random.nextBoolean(), text(random), new BigInteger(random.nextInt(200), random).negate(),
        random.nextBoolean() ? Optional.empty() : Optional.of(text(random)),
        random.nextBoolean() ? new Circle(random.nextGaussian()) : new Square((int) integer(random)),
        List.of(new Signal.Red(1), new Pig.Red(text(random)), Blue.DARK).get(random.nextInt(3)),
        Color.values()[random.nextInt(2)], map, new Problem(text(random), text(random)), kids);
  }

  private static float canonical(float value) {
    return Float.isNaN(value) ? Float.NaN : value;
  }

  // Of every size, and often at an edge.
  private static long integer(Random random) {
    long edge = 1L << random.nextInt(64);
    return switch (random.nextInt(4)) {
      case 0 -> edge;
      case 1 -> edge - 1;
      case 2 -> -edge;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      int c = switch (random.nextInt(3)) {
        case 0 -> random.nextInt(0x80);
        case 1 -> '!' + random.nextInt(14);
        default -> random.nextInt(0x110000);
      };
      text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
    }
    return text.toString();
  }
}
