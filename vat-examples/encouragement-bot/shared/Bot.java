package encouragement;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Says something nice.
public interface Bot extends Remote {
  Vow<String> encourage(String name);
}
