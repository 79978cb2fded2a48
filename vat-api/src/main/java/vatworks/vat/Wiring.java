package vatworks.vat;

/// How a container's vats first come to know of each other. A basedir holds one, in `Wiring.java`.
///
/// It runs once, before anything is delivered. If it throws, the container does not start.
public interface Wiring {

  /// Introduces vats to each other and queues the first messages.
  void wire(Wirer wirer) throws Exception;
}
