import java.util.HashMap;
import java.util.Map;
import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Calculates by itself, as a vat does between its messages: what a method's name says, so much of it as the
/// body says, `#[1000]` for a tenth of a second or so. It logs what came out.
public final class Index implements Vat {

  private static final int[] K = new int[64];

  static {
    int found = 0;
    for (int n = 2; found < K.length; n++) {
      if (isPrime(n)) {
        double root = Math.cbrt(n);
        K[found++] = (int) (long) ((root - (long) root) * 0x1p32);
      }
    }
  }

  private static boolean isPrime(int n) {
    for (int i = 2; i * i <= n; i++) {
      if (n % i == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    if (delivery instanceof Delivery.Message message) {
      String body = message.args().body();
      int much = Integer.parseInt(body, 2, body.length() - 1, 10);
      syscall.log(message.method() + " " + switch (message.method()) {
        case "sha256" -> sha256(100 * much);
        case "matrix" -> matrix(much);
        case "maps" -> maps(2_000 * much);
        case "texts" -> texts(10 * much);
        case "fib" -> fib(much);
        case "trees" -> trees(much);
        case "calls" -> calls(10_000 * much);
        default -> forEver();
      });
    }
  }

  // The compression function of SHA-256, on blocks that are the hash of the one before.
  private static long sha256(int blocks) {
    int[] hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
        0x5be0cd19};
    int[] w = new int[64];
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < 16; i++) {
        w[i] = hash[i & 7] ^ i;
      }
      for (int i = 16; i < 64; i++) {
        int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
        int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
      compress(hash, w);
    }
    return hash[0];
  }

  private static void compress(int[] hash, int[] w) {
    int a = hash[0];
    int b = hash[1];
    int c = hash[2];
    int d = hash[3];
    int e = hash[4];
    int f = hash[5];
    int g = hash[6];
    int h = hash[7];
    for (int i = 0; i < 64; i++) {
      int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
      int t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i];
      int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }

  private static long matrix(int much) {
    int size = 128;
    double[][] a = new double[size][size];
    double[][] b = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[i][j] = i + j;
        b[i][j] = i - j;
      }
    }
    double sum = 0;
    for (int times = 0; times < 1 + much / 25; times++) {
      double[][] product = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double cell = 0;
          for (int k = 0; k < size; k++) {
            cell += a[i][k] * b[k][j];
          }
          product[i][j] = cell;
        }
      }
      sum += product[times % size][3];
    }
    return (long) sum;
  }

  private static long maps(int operations) {
    Map<Integer, Integer> map = new HashMap<>();
    long sum = 0;
    int key = 1;
    for (int i = 0; i < operations; i++) {
      key = key * 1_103_515_245 + 12_345;
      int at = key >>> 16 & 0xfff;
      switch (i & 3) {
        case 0, 1 -> map.merge(at, i, Integer::sum);
        case 2 -> sum += map.getOrDefault(at, 1);
        default -> map.remove(at);
      }
    }
    for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
      sum += entry.getKey() ^ entry.getValue();
    }
    return sum;
  }

  private static long texts(int times) {
    long length = 0;
    for (int i = 0; i < times; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 100; j++) {
        text.append(j).append(',').append("key").append('=').append(i);
      }
      String made = text.toString() + i;
      length += made.length() + made.indexOf("key=99");
    }
    return length;
  }

  private static long fib(int much) {
    int n = 12;
    for (int more = 1; more < much; more *= 2) {
      n += n < 31 ? 2 : 0;
    }
    return fibonacci(n);
  }

  private static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }

  private sealed interface Tree {
    record Leaf(int value) implements Tree {}

    record Node(Tree left, Tree right) implements Tree {}
  }

  private static long trees(int much) {
    long sum = 0;
    for (int i = 0; i < 1 + much / 20; i++) {
      sum += sum(grown(14, i));
    }
    return sum;
  }

  private static Tree grown(int depth, int value) {
    return depth == 0
        ? new Tree.Leaf(value)
        : new Tree.Node(grown(depth - 1, value * 2), grown(depth - 1, value * 2 + 1));
  }

  private static int sum(Tree tree) {
    return switch (tree) {
      case Tree.Leaf(int value) -> value;
      case Tree.Node(Tree left, Tree right) -> sum(left) + sum(right);
    };
  }

  private interface Shape {
    double area();
  }

  private record Square(double side) implements Shape {
    @Override
    public double area() { return side * side; }
  }

  private record Circle(double radius) implements Shape {
    @Override
    public double area() { return 3 * radius * radius; }
  }

  private record Triangle(double base, double height) implements Shape {
    @Override
    public double area() { return base * height / 2; }
  }

  private static long calls(int times) {
    Shape[] shapes = new Shape[64];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = switch (i % 3) {
        case 0 -> new Square(i);
        case 1 -> new Circle(i);
        default -> new Triangle(i, 2);
      };
    }
    double sum = 0;
    for (int i = 0; i < times; i++) {
      sum += shapes[i & 63].area();
    }
    return (long) sum;
  }

  private static long forEver() {
    while (true) {}
  }
}
