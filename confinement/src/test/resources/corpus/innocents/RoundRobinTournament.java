// A tournament: everyone meets everyone, and the table is sorted by points, then goals.
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

public final class RoundRobinTournament implements Supplier<Object> {

  record Match(String home, String away, int homeGoals, int awayGoals) {}

  private static final class Standing {
    private final String team;
    private int points;
    private int scored;
    private int conceded;

    Standing(String team) {
      this.team = team;
    }

    void add(int scored, int conceded) {
      this.scored += scored;
      this.conceded += conceded;
      points += scored > conceded ? 3 : scored == conceded ? 1 : 0;
    }

    int difference() {
      return scored - conceded;
    }

    @Override
    public String toString() {
      String goals = scored + ":" + conceded;
      return team + " ".repeat(10 - team.length()) + points + " ".repeat(8 - goals.length()) + goals;
    }
  }

  private static List<List<String[]>> rounds(List<String> teams) {
    List<String> circle = new ArrayList<>(teams);
    if (circle.size() % 2 == 1) {
      circle.add("bye");
    }
    int half = circle.size() / 2;
    List<List<String[]>> rounds = new ArrayList<>();
    for (int round = 0; round < circle.size() - 1; round++) {
      List<String[]> pairs = new ArrayList<>();
      for (int i = 0; i < half; i++) {
        String one = circle.get(i);
        String two = circle.get(circle.size() - 1 - i);
        if (!one.equals("bye") && !two.equals("bye")) {
          pairs.add(round % 2 == 0 ? new String[]{one, two} : new String[]{two, one});
        }
      }
      rounds.add(pairs);
      Collections.rotate(circle.subList(1, circle.size()), 1);
    }
    return rounds;
  }

  private static int descending(Standing a, Standing b, List<ToIntFunction<Standing>> keys) {
    for (ToIntFunction<Standing> key : keys) {
      int order = Integer.compare(key.applyAsInt(b), key.applyAsInt(a));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public Object get() {
    List<String> teams = List.of("lions", "bears", "eagles", "wolves", "sharks");
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (String team : teams) {
      standings.put(team, new Standing(team));
    }
    StringBuilder out = new StringBuilder();
    int luck = 7;
    for (List<String[]> round : rounds(teams)) {
      for (String[] pair : round) {
        luck = luck * 75 % 65_537;
        Match match = new Match(pair[0], pair[1], luck % 5, luck / 5 % 4);
        standings.get(match.home()).add(match.homeGoals(), match.awayGoals());
        standings.get(match.away()).add(match.awayGoals(), match.homeGoals());
        out.append(match).append('\n');
      }
    }
    List<Standing> table = new ArrayList<>(standings.values());
    Comparator<Standing> order = (a, b) -> descending(a, b,
        List.of(s -> s.points, Standing::difference, s -> s.scored));
    table.sort(order.thenComparing(s -> s.team));
    for (Standing standing : table) {
      out.append(standing).append('\n');
    }
    return out.toString();
  }
}
