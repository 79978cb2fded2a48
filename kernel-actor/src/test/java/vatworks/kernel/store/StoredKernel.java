package vatworks.kernel.store;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.persistence.jdbc.db.SlickExtension;
import akka.persistence.jdbc.db.SlickExtensionImpl;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vatworks.kernel.Crank;
import vatworks.kernel.Kernel;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.actor.Guardian;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelListener;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.actor.TurnWatch;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Facet;
import vatworks.vat.Limits;
import vatworks.vat.Syscall;

/// A kernel that journals to a place, brought back from what is there: one vat, which sends itself `hop`
/// until the number in the body is 0, and a megabyte for every character in the body of an `echo`.
final class StoredKernel implements AutoCloseable {

  static final String NAME = "main";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Limits LARGE = new Limits(1 << 20, 10, 100, 100, 1_000, 128 << 20);
  private static final Facet VAT = new Facet("hopper", 0);

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final TurnWatch watch = new TurnWatch();
  private final boolean isNew;
  private final ActorSystem<Void> system;
  private final ActorRef<KernelActor.Command> kernel;

  StoredKernel(Journals journals) {
    this(journals, 1_024, OptionalInt.empty());
  }

  StoredKernel(Journals journals, int blockCranks, OptionalInt snapshotBlocks) {
    this(journals, blockCranks, snapshotBlocks, "");
  }

  /// @param settings of Akka, in HOCON, before all others
  StoredKernel(Journals journals, int blockCranks, OptionalInt snapshotBlocks, String settings) {
    journals.prepare();
    Tables tables = new Tables();
    BlockChain chain = new BlockChain();
    try (JournalReader reader = journals.reader(NAME)) {
      reader.blocks(1, block -> {
        chain.follow(block, tables::apply);
        return true;
      });
    }
    isNew = chain.height() == 0;
    KernelActor.Setup setup = new KernelActor.Setup(NAME, tables, chain, Map.of(new VatId(1), new Hopper()),
        vatworks.kernel.MapperBodies.POWERS,
        blockCranks, Optional.empty(), snapshotBlocks, new Silent(), watch, any -> Optional.empty(),
        KernelActor.Setup.PATIENCE);
    CompletableFuture<ActorRef<KernelActor.Command>> started = new CompletableFuture<>();
    system = ActorSystem.create(Guardian.create(setup, started, failure::complete), "stored",
        ConfigFactory.parseString(settings).withFallback(journals.akka()).withFallback(Guardian.config()));
    kernel = started.join();
  }

  ActorSystem<Void> system() {
    return system;
  }

  KernelStatus begin() {
    return join(beginning());
  }

  CompletableFuture<KernelStatus> beginning() {
    Kernel rules = new Kernel(new Tables());
    Crank wiring = rules.begin();
    wiring.setLimits(LARGE);
    wiring.addVat(VAT.vat());
    return asking(
        replyTo -> new KernelActor.Begin(
            isNew ? List.of(any -> rules.end(wiring)) : List.of(), replyTo));
  }

  KernelActor.SendReply send(String method, String body) {
    return join(sending(method, body));
  }

  CompletableFuture<KernelActor.SendReply> sending(String method, String body) {
    return asking(
        replyTo -> new KernelActor.Send(VAT, method, body, List.of(), Optional.empty(), replyTo));
  }

  KernelStatus run() {
    return this.<KernelStatus>ask(KernelActor.Run::new);
  }

  String tables() {
    return this.<String>ask(
        replyTo -> new KernelActor.Read<>((tables, status) -> tables.toString(), replyTo));
  }

  /// Sends `hop` for this many cranks, and waits until they are in the journal.
  KernelStatus hop(int cranks) {
    send("hop", "#[" + (cranks - 1) + "]");
    return run();
  }

  /// What a query answers on the connection that the journal is written through.
  String onItsConnection(String query) throws SQLException {
    Config config = system.settings().config().getConfig("jdbc-journal");
    try (Connection connection = ((SlickExtensionImpl) SlickExtension.lookup().get(system)).database(config)
        .database().source()
        .createConnection()) {
      return Sql.one(connection, query);
    }
  }

  KernelStatus status() {
    return this.<KernelStatus>ask(replyTo -> new KernelActor.Read<>((tables, status) -> status, replyTo));
  }

  boolean hasFailed() {
    return failure.isDone();
  }

  /// Why the kernel stopped, which it is to do by itself.
  Throwable failure() {
    return join(failure);
  }

  private <T> T ask(Function<ActorRef<T>, KernelActor.Command> command) {
    return join(asking(command));
  }

  private <T> CompletableFuture<T> asking(Function<ActorRef<T>, KernelActor.Command> command) {
    CompletionStage<T> answer = AskPattern.ask(kernel, command::apply, PATIENCE, system.scheduler());
    return answer.toCompletableFuture();
  }

  private <T> T join(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer; the kernel's failure is " + failure.getNow(e), e);
    }
  }

  @Override
  public void close() {
    system.terminate();
    join(system.getWhenTerminated().toCompletableFuture());
    watch.close();
  }

  private static final class Hopper implements VatInstance {

    @Override
    public void deliver(Syscall syscall, Delivery delivery) {
      if (delivery instanceof Delivery.Message message) {
        CapData args = message.args();
        if (message.method().equals("hop")) {
          int left = Integer.parseInt(args.body().replaceAll("\\D", ""));
          if (left > 0) {
            syscall.send(message.target(), "hop", CapData.of("#[" + (left - 1) + "]"));
          }
        } else {
          for (int i = 0; i < args.body().length(); i++) {
            syscall.send(message.target(), "hop", CapData.of("#[\"" + "0".repeat(1_000_000) + "\"]"));
          }
        }
      }
    }

    @Override
    public Optional<String> beforeUpgrade() {
      return Optional.empty();
    }

    @Override
    public void upgraded(Syscall syscall, Optional<String> previousState) {
      // It has no state.
    }

    @Override
    public String blame(Throwable thrown) {
      return thrown.toString();
    }

    @Override
    public ClassLoader loader() {
      return Hopper.class.getClassLoader();
    }
  }

  private record Silent() implements KernelListener {

    @Override
    public void blockCommitted(BlockCommitted block, KernelStatus status) {
      // Nobody listens.
    }

    @Override
    public void logged(long crank, VatId vat, String name, String line) {
      // Nobody listens.
    }
  }
}
