package vatworks.container;

/// Something that the user of a container can mend. The message is for printing as it is: sentences that name
/// what was tried, what was found and what was expected. Nothing in the container has changed.
public final class ContainerException extends RuntimeException {

  public ContainerException(String message) {
    super(message);
  }

  public ContainerException(String message, Throwable cause) {
    super(message, cause);
  }
}
