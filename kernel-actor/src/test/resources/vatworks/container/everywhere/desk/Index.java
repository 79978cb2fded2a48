package everywhere.desk;

import static vatworks.vow.E.E;

import everywhere.*;
import java.util.*;
import vatworks.vow.*;

public final class Index implements Desk {
  private final Set<Clerk> clerks = new HashSet<>();
  private int answers;

  public void hire(Clerk clerk) {
    clerks.add(clerk);
    Log.line("hired " + clerks + " " + clerk.hashCode() + " " + E(clerk).hashCode());
  }

  private void show(Object presence) {
    Class<?> type = presence.getClass();
    Log.line("presence " + type + " " + type.getName() + " " + type.getSimpleName() + " " + type.getTypeName() + " "
        + type.getPackageName() + " " + type.getCanonicalName() + " " + type.hashCode() + " "
        + System.identityHashCode(presence) + " " + presence.hashCode() + " " + Clerk[].class.getName());
    try {
      ((Object[]) new String[1])[0] = presence;
    } catch (ArrayStoreException e) {
      Log.line(e + " " + e.getMessage());
    }
    try {
      Runnable.class.cast(presence).run();
    } catch (ClassCastException e) {
      Log.line(e + " " + e.getMessage());
    }
    try {
      ((Runnable) presence).run();
    } catch (ClassCastException e) {
      Log.line(e + " " + e.getMessage());
    }
  }

  public void work(int rounds) {
    clerks.forEach(this::show);
    clerks.forEach(clerk -> show(E(clerk)));
    Log.line("work " + rounds);
    for (Clerk clerk : List.copyOf(clerks)) {
      List<Vow<Long>> sums = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        sums.add(E(clerk).add(i));
      }
      Vow.all(sums).thenDo(all -> answer("sums " + all));
      E(clerk).file(new Clerk.Form("title i", List.of(rounds, 2, 3), Clerk.Stamp.GRANTED))
          .thenDo(form -> answer(form + " " + form.hashCode()));
      E(clerk).table().thenDo(table -> answer(table.toString()));
      for (String how : new String[]{"null", "cast", "index", "divide", "object", "vow", "not"}) {
        E(clerk).fail(how).settled(end -> switch (end) {
          case Vow.Settled.Fulfilled<String> fulfilled -> answer("fulfilled " + fulfilled.value());
          case Vow.Settled.Rejected<String> rejected -> answer("rejected " + rejected.problem());
        });
      }
      E(E(clerk).deputy()).add(rounds).thenVow(sum -> E(clerk).add(sum)).thenDo(sum -> answer("deputy " + sum));
    }
    ((Runnable) null).run();
  }

  private Void answer(String line) {
    Log.line(++answers + ": " + line);
    return null;
  }
}
