package vatworks.confine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// A class file with some of its bytes changed, by somebody who knows where its constants are.
final class DamagedBytes {

  // What somebody may want to name who is to name nothing of the kind.
  private static final List<String> WANTED = List.of(
      "java/lang/System", "exit", "(I)V", "vatworks/vat/Witness", "touch", "()V", "java/lang/Thread", "start",
      "java/lang/Runtime", "java/lang/ClassLoader", "vatworks/meter/Meter", "vatworks/vat/Metering",
      "vatworks/vat/Kill", "<init>",
      "<clinit>", "finalize", "readObject", "java/lang/Object", "Ljava/lang/Object;", "[I", "I", "J", "V", "",
      "(Ljava/lang/Object;)V", "java/lang/invoke/MethodHandles", "java/util/ArrayList", "Code",
      "StackMapTable",
      "BootstrapMethods", "ConstantValue", "NestHost", "NestMembers", "Record", "PermittedSubclasses",
      "Exceptions",
      "LineNumberTable", "Signature", "InnerClasses", "EnclosingMethod", "Module",
      "[[[[[[[[[[[[[[[[[[[[[[[[[I");

  private static final int UTF8 = 1;
  private static final int HEADER = 10;

  private final byte[] whole;
  private final RandomGenerator random;

  private DamagedBytes(byte[] whole, RandomGenerator random) {
    this.whole = whole;
    this.random = random;
  }

  /// @param other another class file, of which parts may get into this one
  static byte[] of(byte[] whole, byte[] other, RandomGenerator random) {
    byte[] damaged = whole;
    for (int changes = 1 + random.nextInt(3); changes > 0 && damaged.length > 2 * HEADER; changes--) {
      damaged = new DamagedBytes(damaged.clone(), random).changed(other);
    }
    return damaged;
  }

  private byte[] changed(byte[] other) {
    int place = HEADER + random.nextInt(whole.length - HEADER - 1);
    switch (random.nextInt(12)) {
      case 0 -> whole[place] = (byte) random.nextInt();
      case 1 -> whole[place] ^= (byte) (1 << random.nextInt(8));
      case 2 -> whole[place]++;
      case 3 -> whole[place] = (byte) -random.nextInt(2);
      case 4 -> ByteBuffer.wrap(whole).putShort(place, (short) random.nextInt(64));
      case 5 -> {
        return replaced(place, place + 1, new byte[0]);
      }
      case 6 -> {
        return Arrays.copyOf(whole, place);
      }
      case 7 -> {
        return spliced(place, whole);
      }
      case 8 -> {
        return spliced(place, other);
      }
      case 9 -> swapConstants();
      case 10 -> renumberConstant();
      default -> {
        return renamed();
      }
    }
    return whole;
  }

  private byte[] replaced(int from, int to, byte[] by) {
    ByteBuffer made = ByteBuffer.allocate(whole.length - (to - from) + by.length);
    return made.put(whole, 0, from).put(by).put(whole, to, whole.length - to).array();
  }

  private byte[] spliced(int place, byte[] source) {
    int length = 1 + random.nextInt(Math.min(40, source.length));
    int from = random.nextInt(source.length - length + 1);
    int replacing = random.nextBoolean() ? Math.min(length, whole.length - place) : 0;
    return replaced(place, place + replacing, Arrays.copyOfRange(source, from, from + length));
  }

  private void swapConstants() {
    List<Integer> constants = constants();
    int one = constants.get(random.nextInt(constants.size()));
    List<Integer> same = constants.stream()
        .filter(it -> whole[it] == whole[one] && whole[it] != UTF8 && it + 3 < whole.length).toList();
    if (same.size() > 1 && one + 3 < whole.length) {
      int another = same.get(random.nextInt(same.size()));
      for (int i = 0; i < 3; i++) {
        byte kept = whole[one + i];
        whole[one + i] = whole[another + i];
        whole[another + i] = kept;
      }
    }
  }

  private void renumberConstant() {
    List<Integer> constants = constants();
    int place = constants.get(random.nextInt(constants.size()));
    if (whole[place] != UTF8 && place + 2 < whole.length) {
      ByteBuffer.wrap(whole).putShort(place + 1, (short) random.nextInt(constants.size() + 2));
    }
  }

  private byte[] renamed() {
    List<Integer> texts = constants().stream().filter(it -> whole[it] == UTF8 && it + 3 <= whole.length)
        .toList();
    if (texts.isEmpty()) {
      return whole;
    }
    int place = texts.get(random.nextInt(texts.size()));
    int length = ByteBuffer.wrap(whole).getShort(place + 1) & 0xFFFF;
    byte[] name = WANTED.get(random.nextInt(WANTED.size())).getBytes(StandardCharsets.UTF_8);
    ByteBuffer text = ByteBuffer.allocate(2 + name.length).putShort((short) name.length).put(name);
    return replaced(place + 1, Math.min(whole.length, place + 3 + length), text.array());
  }

  // Where they begin, as far as they can be made out; one at least.
  private List<Integer> constants() {
    List<Integer> starts = new ArrayList<>(List.of(HEADER));
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    int count = bytes.getShort(8) & 0xFFFF;
    int place = HEADER;
    for (int i = 1; i < count && place + 3 <= whole.length; i++) {
      starts.add(place);
      int length = switch (whole[place]) {
        case UTF8 -> 3 + (bytes.getShort(place + 1) & 0xFFFF);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
        case 5, 6 -> 9;
        case 15 -> 4;
        default -> 3;
      };
      place += length;
      i += length == 9 ? 1 : 0;
    }
    return starts;
  }
}
