package vatworks.container;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import vatworks.kernel.Bundle;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.KernelFlow;
import vatworks.kernel.Powers;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.actor.Guardian;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelListener;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.actor.TurnWatch;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.MemoryJournal;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.store.Journals;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.CapData;
import vatworks.vat.Facet;
import vatworks.vat.Limits;
import vatworks.vat.Slot;
import vatworks.vat.SyscallRefused;

/// A container of vats, as an application embeds it:
///
/// ```java
/// try (Container container = Container.open(Path.of("greeter"), Options.defaults())) {
///   container.onLog(System.out::println);
///   container.send("alice", 0, "greet", "[\"Bob\"]").join();
///   container.run().join();
/// }
/// ```
///
/// It opens paused. Every method may be called from any thread; none blocks but [#open] and [#close]. A
/// future completes once all that it tells of is in the journal, after the log lines that came before it were
/// handed to the listeners. It fails with a [ContainerException]. What is chained to it runs on the thread
/// that hands out log lines, and must not wait there for another future of the container's.
public final class Container implements AutoCloseable {

  /// How many requests may wait for their replies at once. One more fails. What vats have been asked and not
  /// answered yet does not count.
  public static final int REQUESTS_WAITING = 10_000;

  // A request is answered when its block is in the journal, however long that takes; 100 days is what Akka's
  // scheduler can count to.
  private static final Duration PATIENCE = Duration.ofDays(100);
  private static final int MOST_STEPS = 1_000_000;
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final List<String> vats;
  private volatile Roots roots;
  private final Limits limits;
  private final Duration replayTurn;
  private final ContainerFile file;
  private final Journals journals;
  private final Optional<MemoryJournal> memory; // where the journal is kept nowhere else
  private final List<String> divergences;
  private final Trust trust;
  private final Optional<VatFolder.Lock> lock; // empty: it keeps nothing
  private final boolean isLockOurs;
  private final Upgrades upgrades;
  private final Outlet outlet = new Outlet();
  private final TurnWatch watch = new TurnWatch();
  private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();
  private final Set<CompletableFuture<?>> questions = ConcurrentHashMap.newKeySet(); // asked of vats
  private final ActorSystem<Void> system;
  private final ActorRef<KernelActor.Command> kernel;
  private volatile KernelStatus status = new KernelStatus(false, 0, 0, 0, "", 0);
  private volatile Mode mode = Mode.PAUSED;
  private volatile Optional<ContainerException> end = Optional.empty();
  private final CompletableFuture<ContainerException> failure = new CompletableFuture<>();

  /// Reads a basedir, compiles it, starts its vats and runs its wiring. The container is paused.
  ///
  /// Unless the store is memory, the basedir is this container's alone until it is closed.
  ///
  /// @throws ContainerException if the basedir cannot be started, or another container has it open; the
  ///     message says why, in sentences for a person
  public static Container open(Path basedir, Options options) {
    return open(basedir, options, Progress.NONE);
  }

  /// The same, and tells how far it is.
  ///
  /// @throws ContainerException likewise
  public static Container open(Path basedir, Options options, Progress progress) {
    if (options.store() instanceof Store.Memory) {
      return begin(basedir, Opening.inMemory(basedir, options), options, Optional.empty(), true);
    }
    VatFolder.Lock lock = VatFolder.of(basedir).lock();
    try {
      return begin(basedir, Opening.of(lock.folder(), options, progress), options, Optional.of(lock), true);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /// The same, for a caller who has locked the basedir's folder already, and keeps it locked until this
  /// container is closed.
  ///
  /// @throws ContainerException if the basedir cannot be started
  public static Container open(VatFolder.Lock lock, Options options, Progress progress) {
    Path basedir = lock.folder().basedir();
    return options.store() instanceof Store.Memory
        ? begin(basedir, Opening.inMemory(basedir, options), options, Optional.empty(), false)
        : begin(basedir, Opening.of(lock.folder(), options, progress), options, Optional.of(lock), false);
  }

  private static Container begin(
      Path basedir, Opening opening, Options options, Optional<VatFolder.Lock> lock, boolean isLockOurs) {
    Container container = new Container(basedir, opening, options, lock, isLockOurs);
    try {
      container.begin(opening).join();
      return container;
    } catch (CompletionException e) {
      container.close();
      throw e.getCause() instanceof ContainerException known ? known : stopped(e.getCause());
    }
  }

  private Container(
      Path basedir, Opening opening, Options options, Optional<VatFolder.Lock> lock, boolean isLockOurs) {
    this.lock = lock;
    this.isLockOurs = isLockOurs;
    upgrades = new Upgrades(basedir, options.vats());
    trust = new Trust(opening.trusted(), options.trusted());
    journals = opening.journals();
    memory = options.store() instanceof Store.Memory ? Optional.of(new MemoryJournal()) : Optional.empty();
    file = opening.file();
    vats = opening.names();
    roots = opening.roots();
    limits = options.limits();
    replayTurn = options.replayTurn();
    divergences = opening.divergences();
    KernelActor.Setup setup = new KernelActor.Setup(
        file.journal(),
        opening.tables(),
        opening.chain(),
        opening.vats(),
        new Powers(new JsonBodies()),
        options.blockCranks(),
        options.blockTime(),
        options.store() instanceof Store.Memory
            ? OptionalInt.empty()
            : OptionalInt.of(options.snapshotBlocks()),
        new Listener(),
        watch,
        this::rebuild,
        KernelActor.Setup.PATIENCE);
    CompletableFuture<ActorRef<KernelActor.Command>> started = new CompletableFuture<>();
    system = ActorSystem.create(
        Guardian.create(setup, started, this::fail), "vatworks",
        Guardian.stack(options.mostStackBytes()).withFallback(opening.journals().akka())
            .withFallback(Guardian.config()));
    kernel = started.join();
  }

  /// Delivers what is queued, and goes on doing so.
  ///
  /// @return completes when nothing is left to deliver, or when the container is paused
  public CompletableFuture<Status> run() {
    return ask(Mode.RUNNING, KernelActor.Run::new);
  }

  /// Stops delivering, after the turn that is running.
  public CompletableFuture<Status> pause() {
    return ask(Mode.PAUSED, KernelActor.Pause::new);
  }

  /// Delivers the next messages of a paused container.
  ///
  /// @param cranks how many at most, from 1 to 1,000,000
  /// @return one report a crank, fewer than asked for where the queue ran empty; fails where the container is
  ///     running
  public CompletableFuture<List<CrankReport>> step(int cranks) {
    if (cranks < 1 || cranks > MOST_STEPS) {
      return refused("a step is from 1 to " + MOST_STEPS + " cranks, found " + cranks);
    }
    return this.<KernelActor.StepReply>ask(replyTo -> new KernelActor.Step(cranks, replyTo))
        .thenApply(
            reply -> switch (reply) {
              case KernelActor.StepReply.Stepped stepped ->
                stepped.cranks().stream().map(Views::report).toList();
              case KernelActor.StepReply.IsRunning _ ->
                throw new ContainerException(
                    "the container delivers by itself: pause it before stepping through it");
            });
  }

  /// Queues a message from outside that wants no answer.
  ///
  /// @param vat the name of the receiving vat
  /// @param facet an export number that is already in the tables, or 0
  /// @param method the method's name
  /// @param jsonArgs a JSON array; in it a string `"@bob"` is a reference to bob's root, `"@bob:3"` to bob's
  ///     facet 3, `"@@x"` the string `@x`
  /// @return the number of the crank that queued it
  public CompletableFuture<Long> send(String vat, long facet, String method, String jsonArgs) {
    return queue(vat, facet, method, jsonArgs, Optional.empty())
        .thenApply(KernelActor.SendReply.Queued::crank);
  }

  /// Queues a message from outside, and asks for its result. Only vats of objects answer by themselves; a raw
  /// vat does if it resolves the promise that comes with the message.
  ///
  /// The parameters are those of [#send].
  public CompletableFuture<Pending> ask(String vat, long facet, String method, String jsonArgs) {
    return ask(vat, facet, method, jsonArgs, answer -> {
    });
  }

  /// The same, for a caller who is to hear of several answers in the order in which they come, among the log
  /// lines.
  ///
  /// @param listener gets the answer on the thread that hands out log lines, maybe before the returned future
  ///     completes; never, where the container is closed before
  public CompletableFuture<Pending> ask(
      String vat, long facet, String method, String jsonArgs, Consumer<Pending.Answer> listener) {
    CompletableFuture<KernelActor.Answer> told = new CompletableFuture<>();
    CompletableFuture<Pending.Answer> answer = outlet.answer(told.thenApply(Views::answer));
    answer.thenAccept(listener); // Here, before it can have come: who adds itself later may run later.
    questions.add(answer);
    answer.whenComplete((value, failure) -> questions.remove(answer));
    end.ifPresent(answer::completeExceptionally);
    return queue(vat, facet, method, jsonArgs, Optional.of(told::complete))
        .whenComplete((queued, refusal) -> {
          if (refusal != null) {
            questions.remove(answer); // It is nobody's: there will be no answer.
          }
        })
        .thenApply(queued -> new Pending(queued.crank(), queued.result().orElseThrow().toString(), answer));
  }

  private CompletableFuture<KernelActor.SendReply.Queued> queue(
      String vat, long facet, String method, String jsonArgs, Optional<Consumer<KernelActor.Answer>> answer) {
    Arguments.Encoded args;
    Facet target;
    try {
      args = Arguments.parse(jsonArgs, roots);
      target = new Facet(vat, facet);
      List<Slot> slots = args.facets().stream().map(Facet::slot).toList();
      limits.measure(method, new CapData(args.body(), slots));
    } catch (ContainerException | IllegalArgumentException | SyscallRefused e) {
      return refused(e.getMessage());
    }
    return this.<KernelActor.SendReply>ask(
        replyTo -> new KernelActor.Send(target, method, args.body(), args.facets(), answer, replyTo))
        .thenApply(
            reply -> switch (reply) {
              case KernelActor.SendReply.Queued queued -> queued;
              case KernelActor.SendReply.Refused refused ->
                throw new ContainerException(refused.sentence());
            });
  }

  /// Has a vat go on as its next incarnation, made of its sources, and of shared's, as they are now. The vat
  /// keeps its name, its facets' references and what it holds of others' objects; all else of its state is
  /// gone, but what its root's `beforeUpgrade()` hands on to `upgraded(String)`. Where the sources are what they
  /// were, this starts the vat afresh.
  ///
  /// @return fails if there are no sources, if they cannot be compiled, or if the new incarnation cannot be
  ///     made or throws when it is told of the old one. Nothing has changed then
  public CompletableFuture<Upgraded> upgrade(String vat) {
    if (!vats.contains(vat)) {
      return refused("there is no vat " + vat + ": the vats are " + vatworks.kernel.Words.list(vats));
    }
    return awaited(
        upgrades.ready(vat)
            .thenCompose(
                ready -> this.<KernelActor.UpgradeReply>ask(
                    replyTo -> new KernelActor.Upgrade(
                        vat, ready.code().bundles(), ready.next(), replyTo))
                    .thenApply(
                        reply -> switch (reply) {
                          case KernelActor.UpgradeReply.Upgraded upgraded -> {
                            roots = roots.with(ready.code());
                            yield new Upgraded(vat, upgraded.incarnation(), upgraded.crank());
                          }
                          case KernelActor.UpgradeReply.Refused refused ->
                            throw new ContainerException(refused.sentence());
                        })));
  }

  /// Sets the price that a flow begins at.
  ///
  /// @param flow its id, `f2`, or its name where no other flow has it
  /// @param price from 0 to [KernelFlow#MOST_PRICE]
  /// @return the crank since which it is so
  public CompletableFuture<Long> boost(String flow, int price) {
    return decide((kernel, tables) -> kernel.boost(Named.flow(tables, flow), price));
  }

  /// Has what was sent on a flow wait; or a vat, and all that is for it; or all vats that run on a meter, or on one
  /// below it.
  ///
  /// @param what its id, `f2`, `v3` or `m4`, or its name where nothing else has that
  /// @return the crank since which it is so
  public CompletableFuture<Long> suspend(String what) {
    return decide((kernel, tables) -> suspend(kernel, Named.find(tables, what, Named.Kind.values()), true));
  }

  /// Has what [#suspend] stopped go on.
  ///
  /// @param what likewise
  /// @return the crank since which it is so
  public CompletableFuture<Long> resume(String what) {
    return decide((kernel, tables) -> suspend(kernel, Named.find(tables, what, Named.Kind.values()), false));
  }

  private static Decision suspend(Kernel kernel, Named what, boolean isSuspended) {
    return switch (what) {
      case Named.Flow flow -> kernel.pause(flow.number(), isSuspended);
      case Named.Meter meter -> kernel.stop(meter.number(), isSuspended);
      case Named.Vat vat -> kernel.hold(vat.id(), isSuspended);
    };
  }

  /// Puts something into a meter. Whoever waited for that goes on.
  ///
  /// @param meter its id, `m2`, or its name where no other meter has it
  /// @param computrons from 1 to 2^53 - 1, and no more than that in all
  /// @return the crank since which it is so
  public CompletableFuture<Long> refill(String meter, long computrons) {
    return decide((kernel, tables) -> kernel.refill(Named.meter(tables, meter), computrons));
  }

  /// Has a vat that failed try again what it failed at.
  ///
  /// @param vat its name, or its id, `v3`
  /// @return the crank since which it is so
  public CompletableFuture<Long> retry(String vat) {
    return decide((kernel, tables) -> kernel.retry(Named.vat(tables, vat)));
  }

  /// Has a vat that failed go on without what it failed at, whose result is rejected.
  ///
  /// @param vat likewise
  /// @return the crank since which it is so
  public CompletableFuture<Long> skip(String vat) {
    return decide((kernel, tables) -> kernel.skip(Named.vat(tables, vat)));
  }

  /// Ends a vat: what it was to resolve is rejected, and so is what is sent to it.
  ///
  /// @param vat likewise
  /// @param reason one line of 1 to 1,000 characters, for those who hear of it
  /// @return the crank since which it is so
  public CompletableFuture<Long> kill(String vat, String reason) {
    return decide((kernel, tables) -> kernel.terminate(Named.vat(tables, vat), reason));
  }

  private CompletableFuture<Long> decide(BiFunction<Kernel, Tables, Decision> decide) {
    return this.<KernelActor.DecideReply>ask(
        replyTo -> new KernelActor.Decide((kernel, tables) -> {
          try {
            return decide.apply(kernel, tables);
          } catch (ContainerException e) {
            return new Decision.Refused(e.getMessage());
          }
        }, replyTo))
        .thenApply(reply -> switch (reply) {
          case KernelActor.DecideReply.Decided decided -> decided.crank();
          case KernelActor.DecideReply.Refused refused -> throw new ContainerException(refused.sentence());
        });
  }

  /// Where the sources in the basedir are not those that the container runs.
  public CompletableFuture<SourceChanges> changed() {
    return awaited(
        this.<Map<String, List<Bundle>>>ask(
            replyTo -> new KernelActor.Read<>((tables, status) -> Views.code(tables), replyTo))
            .thenCompose(upgrades::changes));
  }

  private Optional<VatInstance> rebuild(VatId vat) {
    try (JournalReader journal = memory.<JournalReader>map(it -> it)
        .orElseGet(() -> journals.reader(file.journal()))) {
      return Recovery.runOnly(
          vat, journal, (name, code, firstExport) -> VatCode.of(name, code).load(firstExport), replayTurn);
    }
  }

  /// The kernel's tables.
  public CompletableFuture<TablesView> tables() {
    return ask(replyTo -> new KernelActor.Read<>(Views::tables, replyTo));
  }

  /// The last lines of the log, oldest first: at most 10,000 for the whole container.
  ///
  /// @param vat only the lines of this vat (or `kernel`)
  public CompletableFuture<List<LogLine>> log(Optional<String> vat) {
    if (vat.isPresent() && !vat.get().equals(KernelActor.KERNEL) && !vats.contains(vat.get())) {
      return refused("there is no vat " + vat.get() + ": the vats are " + vatworks.kernel.Words.list(vats));
    }
    return ask(
        replyTo -> new KernelActor.Read<>((tables, status) -> Views.log(tables, vat), replyTo));
  }

  /// Completes when nothing is left to deliver, or when the container is paused: at once where that is so
  /// already.
  public CompletableFuture<Status> atRest() {
    return ask(KernelActor.AwaitRest::new).thenApply(this::describe);
  }

  /// How the container does. Answers at once, also while a turn does not end.
  public Status status() {
    return describe(status);
  }

  /// The hash over the container's whole history, in hexadecimal: two containers with the same hash are in
  /// the same state.
  public String hash() {
    return status.hash();
  }

  /// The names of all vats, sorted.
  public List<String> vats() {
    return vats;
  }

  /// The vats that did not do again what they had done when the container was brought back, and so are stopped:
  /// a text of several lines for each.
  public List<String> divergences() {
    return divergences;
  }

  /// Which vats were not confined when the container was opened.
  public Trust trust() {
    return trust;
  }

  /// Whether a vat is of objects, and so answers messages by itself; a raw vat need not.
  ///
  /// @return false as well where there is no such vat
  public boolean answers(String vat) {
    return roots.answers(vat);
  }

  /// Hands every log line from now on to `listener`, in order, on one thread of the container's. A listener
  /// that throws is not called again.
  ///
  /// @return ends it: `listener` gets no more lines
  public Runnable onLog(Consumer<LogLine> listener) {
    outlet.add(listener);
    return () -> outlet.remove(listener);
  }

  /// Completes if the kernel or its journal fails: the container delivers nothing any more, and all that is
  /// left to do is to close it.
  public CompletableFuture<ContainerException> failure() {
    return failure.copy();
  }

  /// Stops the container: no message is delivered any more. Waits at most 2 s for a turn that is running; one
  /// that has not ended by then is left to itself, on a thread that does not keep the process alive.
  @Override
  public void close() {
    stop(new ContainerException("the container is closed"));
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
      // A turn that does not end: nothing in Java ends it.
    }
    upgrades.close();
    outlet.close();
    watch.close();
    lock.ifPresent(this::leave);
  }

  // All blocks that were told of are in the journal: it will never be shorter.
  private void leave(VatFolder.Lock held) {
    try {
      if (status.height() > 0) {
        file.closedAfter(status.height(), status.hash()).write(held.folder());
      }
    } catch (ContainerException e) {
      // The disk is full, say: what it said before is not wrong.
    } finally {
      if (isLockOurs) {
        held.close();
      }
    }
  }

  private CompletableFuture<KernelStatus> begin(Opening opening) {
    return this.<KernelStatus>ask(replyTo -> new KernelActor.Begin(opening.openings(), replyTo))
        .thenApply(now -> {
          status = now;
          return now;
        });
  }

  // The mode that is shown follows the order in which the kernel is told.
  private synchronized CompletableFuture<Status> ask(
      Mode next, Function<ActorRef<KernelStatus>, KernelActor.Command> command) {
    CompletableFuture<KernelStatus> answer = ask(command);
    if (!answer.isCompletedExceptionally()) {
      mode = next;
    }
    return answer.thenApply(this::describe);
  }

  private <T> CompletableFuture<T> ask(Function<ActorRef<T>, KernelActor.Command> command) {
    if (waiting.size() >= REQUESTS_WAITING) {
      return refused(
          REQUESTS_WAITING + " requests are waiting for their answers already: wait for some of them first");
    }
    return awaited(
        outlet.answer(AskPattern.ask(kernel, command::apply, PATIENCE, system.scheduler())));
  }

  private <T> CompletableFuture<T> awaited(CompletableFuture<T> answer) {
    waiting.add(answer);
    answer.whenComplete((value, failure) -> waiting.remove(answer));
    // Whoever stops the container fails what waits before, and this fails what comes after.
    end.ifPresent(answer::completeExceptionally);
    return answer;
  }

  private static <T> CompletableFuture<T> refused(String sentence) {
    return CompletableFuture.failedFuture(new ContainerException(sentence));
  }

  private Status describe(KernelStatus now) {
    return new Status(
        mode,
        now.queued(),
        now.crank(),
        now.height(),
        now.faults(),
        watch
            .longTurn()
            .map(turn -> new Status.LongTurn(turn.vat(), turn.crank(), turn.age())));
  }

  private void fail(Throwable cause) {
    stop(stopped(cause));
    failure.complete(stopped(cause));
  }

  private static ContainerException stopped(Throwable cause) {
    return new ContainerException(
        "the container has stopped, because its kernel or its journal failed: " + cause.getMessage(), cause);
  }

  private synchronized void stop(ContainerException why) {
    if (end.isEmpty()) {
      end = Optional.of(why);
    }
    waiting.forEach(answer -> answer.completeExceptionally(end.get()));
    questions.forEach(answer -> answer.completeExceptionally(end.get()));
  }

  /// Hears of what is in the journal.
  private final class Listener implements KernelListener {
    @Override
    public void blockCommitted(BlockCommitted block, KernelStatus now) {
      status = now;
      memory.ifPresent(journal -> journal.append(block));
    }

    @Override
    public void logged(long crank, VatId vat, String name, String line) {
      outlet.line(new LogLine(crank, name, line));
    }
  }
}
