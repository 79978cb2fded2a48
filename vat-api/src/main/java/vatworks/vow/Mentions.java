package vatworks.vow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The objects that a message refers to, each once, in the order of their first mention.
final class Mentions {

  private static final int FEW = 8;

  private final List<Object> inOrder = new ArrayList<>(2);
  private Map<Object, Integer> indexes = Map.of(); // used where there are more than a few

  List<Object> inOrder() {
    return inOrder;
  }

  /// The object's index; it gets the next one if this is its first mention.
  int indexOf(Object object) {
    if (inOrder.size() <= FEW) {
      for (int i = 0; i < inOrder.size(); i++) {
        if (inOrder.get(i) == object) {
          return i;
        }
      }
    } else {
      Integer known = indexes.get(object);
      if (known != null) {
        return known;
      }
    }
    return add(object);
  }

  private int add(Object object) {
    int index = inOrder.size();
    inOrder.add(object);
    if (index == FEW) {
      indexes = new IdentityHashMap<>();
      for (int i = 0; i < index; i++) {
        indexes.put(inOrder.get(i), i);
      }
    }
    if (index >= FEW) {
      indexes.put(object, index);
    }
    return index;
  }
}
