// Huffman codes: a tree from a priority queue, then a text there and back.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class Huffman implements Supplier<Object> {

  sealed interface Node extends Comparable<Node> permits Leaf, Fork {
    int weight();

    int order();

    @Override
    default int compareTo(Node other) {
      int byWeight = Integer.compare(weight(), other.weight());
      return byWeight != 0 ? byWeight : Integer.compare(order(), other.order());
    }
  }

  record Leaf(char symbol, int weight, int order) implements Node {}

  record Fork(Node zero, Node one, int order) implements Node {
    @Override
    public int weight() {
      return zero.weight() + one.weight();
    }
  }

  private static Node tree(String text) {
    TreeMap<Character, Integer> counts = new TreeMap<>();
    for (char c : text.toCharArray()) {
      counts.merge(c, 1, Integer::sum);
    }
    PriorityQueue<Node> queue = new PriorityQueue<>();
    int order = 0;
    for (Map.Entry<Character, Integer> count : counts.entrySet()) {
      queue.add(new Leaf(count.getKey(), count.getValue(), order++));
    }
    while (queue.size() > 1) {
      queue.add(new Fork(queue.poll(), queue.poll(), order++));
    }
    return queue.remove();
  }

  private static void codes(Node node, String prefix, Map<Character, String> codes) {
    switch (node) {
      case Leaf leaf -> codes.put(leaf.symbol(), prefix.isEmpty() ? "0" : prefix);
      case Fork(Node zero, Node one, int order) -> {
        codes(zero, prefix + '0', codes);
        codes(one, prefix + '1', codes);
      }
    }
  }

  private static String decode(Node root, String bits) {
    StringBuilder text = new StringBuilder();
    Node node = root;
    for (int i = 0; i < bits.length(); i++) {
      if (node instanceof Fork fork) {
        node = bits.charAt(i) == '0' ? fork.zero() : fork.one();
      }
      if (node instanceof Leaf(char symbol, int weight, int order)) {
        text.append(symbol);
        node = root;
      }
    }
    return text.toString();
  }

  @Override
  public Object get() {
    String text = "she sells sea shells by the sea shore";
    Node root = tree(text);
    Map<Character, String> codes = new LinkedHashMap<>();
    codes(root, "", codes);
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      bits.append(codes.get(text.charAt(i)));
    }
    return codes + "\n" + bits + "\n" + bits.length() + " " + decode(root, bits.toString()).equals(text);
  }
}
