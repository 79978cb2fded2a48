package vatworks.shell;

/// The container behind a desk is gone, and the console with it. The message is a sentence for the person.
final class DeskLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  DeskLost(String sentence) {
    super(sentence);
  }
}
