package spinner;

import runaway.Spinner;
import vatworks.vow.Log;

/// The root object of the vat `spinner`.
public final class Index implements Spinner {

  private int done;

  @Override
  public void work(int amount) {
    done += amount;
    Log.line("did " + amount + ", " + done + " in all");
  }

  @Override
  public void search(String what) {
    boolean isFound = false;
    while (!isFound) {
      done++; // Of this, nothing is left when the turn is undone.
      isFound = what.isEmpty();
    }
  }
}
