package everywhere;

import java.util.List;
import java.util.Map;
import vatworks.vow.*;

public interface Clerk extends Remote {
  record Form(String name, List<Integer> numbers, Stamp stamp) {}
  enum Stamp { GRANTED, REFUSED }

  Vow<Long> add(long number);
  Vow<Form> file(Form form);
  Vow<Map<String, Double>> table();
  Vow<String> fail(String how);
  Vow<Clerk> deputy();
}
