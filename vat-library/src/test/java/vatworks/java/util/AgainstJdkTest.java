package vatworks.java.util;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every collection of ours does what the JDK's does, whatever is done to it.
class AgainstJdkTest {

  private static final int ROUNDS = Integer.getInteger("vatworks.rounds", 25);
  private static final int STEPS = 150;

  private record Contest(String name, Domain domain, Supplier<?> ours, Supplier<?> theirs) {}

  private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

  private static final List<Contest> CONTESTS = List.of(
      new Contest("ArrayList", Domain.NUMBERS, ArrayList::new, java.util.ArrayList::new),
      new Contest("ArrayList with nulls", Domain.NULLS, ArrayList::new, java.util.ArrayList::new),
      new Contest("LinkedList", Domain.NUMBERS, LinkedList::new, java.util.LinkedList::new),
      new Contest("LinkedList with nulls", Domain.NULLS, LinkedList::new, java.util.LinkedList::new),
      new Contest("ArrayDeque", Domain.NUMBERS, ArrayDeque::new, java.util.ArrayDeque::new),
      new Contest("PriorityQueue", Domain.NUMBERS, PriorityQueue::new, java.util.PriorityQueue::new),
      new Contest(
          "PriorityQueue by text", Domain.NUMBERS, () -> new PriorityQueue<>(BY_TEXT),
          () -> new java.util.PriorityQueue<>(BY_TEXT)),
      new Contest("HashMap", Domain.NULLS, HashMap::new, java.util.LinkedHashMap::new),
      new Contest("HashSet", Domain.NULLS, HashSet::new, java.util.LinkedHashSet::new),
      new Contest("LinkedHashMap", Domain.NULLS, LinkedHashMap::new, java.util.LinkedHashMap::new),
      new Contest(
          "LinkedHashMap by access", Domain.NULLS, () -> new LinkedHashMap<>(16, 0.75f, true),
          () -> new java.util.LinkedHashMap<>(16, 0.75f, true)),
      new Contest("LinkedHashSet", Domain.NULLS, LinkedHashSet::new, java.util.LinkedHashSet::new),
      new Contest("TreeMap", Domain.NUMBERS, TreeMap::new, java.util.TreeMap::new),
      new Contest(
          "TreeMap by text", Domain.NULLS, () -> new TreeMap<>(BY_TEXT),
          () -> new java.util.TreeMap<>(BY_TEXT)),
      new Contest("TreeSet", Domain.NUMBERS, TreeSet::new, java.util.TreeSet::new),
      new Contest(
          "TreeSet by text", Domain.NULLS, () -> new TreeSet<>(BY_TEXT),
          () -> new java.util.TreeSet<>(BY_TEXT)));

  @TestFactory
  List<DynamicTest> collectionsDoWhatTheJdksDo() {
    return CONTESTS.stream().map(contest -> dynamicTest(contest.name, () -> run(contest))).toList();
  }

  private static void run(Contest contest) {
    long seed = Long.getLong("vatworks.seed", new Random().nextLong());
    for (int round = 0; round < ROUNDS; round++) {
      Duel duel = new Duel(seed + round, contest.domain);
      duel.run(Twin.root(contest.name, contest.ours.get(), contest.theirs.get()), STEPS);
    }
  }
}
