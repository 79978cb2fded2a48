package vatworks.shell;

import java.util.List;

/// A console as whoever sits in front of it has it: a terminal or a script. Behind it is a container in this
/// process, or the connection to one in another; in front nothing depends on which.
///
/// One thread has commands carried out; any may call [#giveUp] and [#proposals].
interface Desk {

  /// How a command ended.
  enum Outcome {
    DONE,
    FAILED,
    QUIT
  }

  /// Where a front gets its desk from.
  interface Place {

    /// @param screen where the desk is to print, from its first moment on
    /// @param isPerson whether a person sits in front of it, rather than a script
    /// @throws DeskLost if the container went away meanwhile
    /// @throws vatworks.container.ContainerException if it takes no more consoles
    Desk sit(Screen screen, boolean isPerson);
  }

  /// What to print before anything else.
  String greeting();

  /// The greeting is printed: from here on things may happen.
  void begin();

  /// `paused 3> `: the mode, and how many messages wait.
  String prompt();

  /// Carries out a command. What it prints is on the screen when this returns.
  ///
  /// @throws DeskLost if the container is gone
  Outcome execute(String line) throws InterruptedException;

  /// Waits for what the last command set off, for as long as a person or a script would want to.
  ///
  /// @return whether nothing went wrong
  /// @throws DeskLost if the container is gone
  boolean settle() throws InterruptedException;

  /// Ends the waiting of the command that is under way.
  void giveUp();

  /// What may stand at the end of a line in place of its last word.
  List<String> proposals(String line);

  /// No more commands come. What is printed from here on does not matter any more.
  ///
  /// @return whether every answer that should have come has, and none was a rejection
  /// @throws DeskLost if the container is gone
  boolean leave() throws InterruptedException;
}
