package vatworks.java.util;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every collection of ours does what the JDK's does, whatever is done to it.
class AgainstJdkTest {

  private static final int ROUNDS = Integer.getInteger("vatworks.rounds", 20);
  private static final int STEPS = 120;

  @TestFactory
  List<DynamicTest> listsAndQueues() {
    return tests(Contest.ofCollections());
  }

  @TestFactory
  List<DynamicTest> mapsAndSets() {
    return tests(Contest.ofMapsAndSets());
  }

  @TestFactory
  List<DynamicTest> whatStaysAsItIs() {
    return tests(Contest.ofWhatStaysAsItIs());
  }

  @TestFactory
  List<DynamicTest> whatExtendsOurAbstractClasses() {
    return tests(Contest.ofWhatExtendsThem());
  }

  @TestFactory
  List<DynamicTest> whatImplementsAnInterfaceAlone() {
    return tests(Contest.ofWhatImplementsInterfaces());
  }

  private static List<DynamicTest> tests(List<Contest> contests) {
    return contests.stream().map(contest -> dynamicTest(contest.name(), () -> run(contest))).toList();
  }

  private static void run(Contest contest) {
    long seed = Long.getLong("vatworks.seed", new Random().nextLong());
    Map<String, List<Twin.Operation>> known = new java.util.HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Duel duel = new Duel(seed + round, contest.domain(), known);
      duel.run(Twin.root(contest.name(), contest.ours().get(), contest.theirs().get()), STEPS);
    }
  }
}
