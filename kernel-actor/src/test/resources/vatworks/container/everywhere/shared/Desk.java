package everywhere;

import vatworks.vow.*;

public interface Desk extends Remote {
  void hire(Clerk clerk);
  void work(int rounds);
}
