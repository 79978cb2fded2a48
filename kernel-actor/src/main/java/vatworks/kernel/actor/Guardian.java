package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Terminated;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.EventRejectedException;
import akka.persistence.typed.internal.JournalFailureException;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.store.WriteFailure;
import vatworks.kernel.turn.VatThreads;

/// The parent of the kernel: starts it, and hears why it stopped. There is no restart: a kernel that fails is
/// broken or has lost its journal, and stops loudly.
public final class Guardian {

  private static final String DISPATCHER = "vatworks.kernel-dispatcher";

  private Guardian() {}

  /// The configuration of an actor system that a kernel can live in.
  public static Config config() {
    ClassLoader loader = Guardian.class.getClassLoader();
    return ConfigFactory.parseResources(loader, "vatworks/kernel/actor/akka.conf")
        .withFallback(ConfigFactory.defaultReference(loader))
        .resolve();
  }

  /// Has the threads that vats run on deep enough, to go over [#config()].
  ///
  /// @param budget the largest stack that a vat may use, in bytes as the meter counts them
  public static Config stack(int budget) {
    return ConfigFactory.parseMap(Map.of(DISPATCHER + ".stack", VatThreads.stackBytes(budget)));
  }

  /// @param setup what the kernel is made of
  /// @param started completes with the kernel
  /// @param failed is told why the kernel stopped, on a thread of the actor system
  public static Behavior<Void> create(
      KernelActor.Setup setup,
      CompletableFuture<ActorRef<KernelActor.Command>> started,
      Consumer<Throwable> failed) {
    return Behaviors.setup(context -> {
      try {
        ActorRef<KernelActor.Command> kernel = context.spawn(
            kernel(setup, failed), "kernel", DispatcherSelector.fromConfig(DISPATCHER));
        context.watch(kernel);
        started.complete(kernel);
      } catch (RuntimeException e) {
        started.completeExceptionally(e); // The dispatcher is missing from the configuration, say.
        throw e;
      }
      return Behaviors.receive(Void.class)
          .onSignal(ChildFailed.class, signal -> {
            failed.accept(explained(signal.getCause(), setup.chain().height()));
            return Behaviors.stopped();
          })
          .onSignal(Terminated.class, signal -> {
            failed.accept(new IllegalStateException("it ended by itself"));
            return Behaviors.stopped();
          })
          .build();
    });
  }

  // Akka tells of its own classes and numbers; what helps is which block it was about, and why.
  private static Throwable explained(Throwable failure, long height) {
    return switch (failure) {
      case JournalFailureException akkas when akkas.getCause() instanceof JournalException ours -> ours;
      case JournalFailureException akkas -> notWritten(height, akkas);
      case EventRejectedException akkas -> notWritten(height, akkas);
      default -> failure;
    };
  }

  private static JournalException notWritten(long height, Throwable akkas) {
    WriteFailure why = WriteFailure.of(akkas);
    return JournalException.notWritten(height, why.reason(), why.remedy(), akkas);
  }

  private static Behavior<KernelActor.Command> kernel(KernelActor.Setup setup, Consumer<Throwable> failed) {
    return Behaviors.setup(context -> {
      KernelThreads.here().onFailure(failed);
      return KernelActor.create(setup);
    });
  }
}
