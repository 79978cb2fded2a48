package vatworks.kernel.actor;

import akka.dispatch.DispatcherPrerequisites;
import akka.dispatch.ExecutorServiceConfigurator;
import akka.dispatch.ExecutorServiceFactory;
import com.typesafe.config.Config;
import java.util.concurrent.ThreadFactory;

/// Makes [KernelThreads] for a dispatcher whose `executor` is this class.
public final class KernelThreadsConfigurator extends ExecutorServiceConfigurator {

  private final long stackBytes;

  /// Called by Akka.
  public KernelThreadsConfigurator(Config config, DispatcherPrerequisites prerequisites) {
    super(config, prerequisites);
    stackBytes = config.getBytes("stack");
  }

  @Override
  public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
    return () -> new KernelThreads(id, stackBytes);
  }
}
