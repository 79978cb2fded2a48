package vatworks.shell.wire;

/// The other end said something that the protocol does not know. The message is one sentence for it.
public final class WireException extends Exception {

  WireException(String sentence) {
    super(sentence);
  }
}
