// Trees of records: insertion without change, folds, and the paths of a trie.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class BinaryTrees implements Supplier<Object> {

  sealed interface Tree<T extends Comparable<T>> {
    record Empty<T extends Comparable<T>>() implements Tree<T> {}

    record Node<T extends Comparable<T>>(Tree<T> left, T value, Tree<T> right) implements Tree<T> {}

    default Tree<T> insert(T value) {
      return switch (this) {
        case Empty<T> empty -> new Node<>(empty, value, empty);
        case Node<T>(var left, var here, var right) when value.compareTo(here) < 0 ->
          new Node<>(left.insert(value), here, right);
        case Node<T>(var left, var here, var right) when value.compareTo(here) > 0 ->
          new Node<>(left, here, right.insert(value));
        case Node<T> same -> same;
      };
    }

    default int depth() {
      return this instanceof Node<T>(var left, var value, var right)
          ? 1 + Math.max(left.depth(), right.depth())
          : 0;
    }

    default void into(List<? super T> list) {
      if (this instanceof Node<T> node) {
        node.left.into(list);
        list.add(node.value);
        node.right.into(list);
      }
    }
  }

  static final class Trie {
    private final Map<Character, Trie> children = new TreeMap<>();
    private boolean end;

    void add(String word) {
      Trie node = this;
      for (int i = 0; i < word.length(); i++) {
        node = node.children.computeIfAbsent(word.charAt(i), c -> new Trie());
      }
      node.end = true;
    }

    List<String> startingWith(String prefix) {
      Trie node = this;
      for (char c : prefix.toCharArray()) {
        node = node.children.getOrDefault(c, new Trie());
      }
      List<String> words = new ArrayList<>();
      node.collect(prefix, words);
      return words;
    }

    private void collect(String path, List<String> words) {
      if (end) {
        words.add(path);
      }
      children.forEach((c, child) -> child.collect(path + c, words));
    }
  }

  @Override
  public Object get() {
    Tree<Integer> tree = new Tree.Empty<>();
    for (int i = 0; i < 200; i++) {
      tree = tree.insert(i * 61 % 128);
    }
    List<Integer> sorted = new ArrayList<>();
    tree.into(sorted);
    Tree<String> small = new Tree.Empty<String>().insert("m").insert("a").insert("z").insert("m");
    Trie trie = new Trie();
    for (String word : List.of("tea", "ten", "to", "tent", "inn", "in", "i")) {
      trie.add(word);
    }
    return tree.depth() + " " + sorted.size() + " " + sorted.subList(60, 70) + " " + small + " "
        + small.equals(new Tree.Empty<String>().insert("m").insert("z").insert("a")) + " "
        + trie.startingWith("te") + trie.startingWith("") + trie.startingWith("x");
  }
}
