package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.RecoveryCompleted;
import akka.persistence.typed.SnapshotAdapter;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.Effect;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;
import akka.persistence.typed.javadsl.Recovery;
import akka.persistence.typed.javadsl.SignalHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import vatworks.kernel.Bundle;
import vatworks.kernel.Change;
import vatworks.kernel.Crank;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Next;
import vatworks.kernel.Powers;
import vatworks.kernel.PromiseState;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.TablesCodec;
import vatworks.kernel.store.Journals;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Asked;
import vatworks.vat.Facet;

/// Puts everything in order: its mailbox is the only way into the container, and it delivers to one vat at a
/// time.
///
/// It decides nothing itself. Each crank is decided by the [Kernel], applied to the tables and added to the
/// open block; the block is persisted when it is full, when its time is over, or when there is nothing to do.
/// What leaves the container (replies, log lines) waits until then. So the tables run ahead of the journal by
/// one open block, and nothing that was not persisted has been seen outside.
public final class KernelActor extends EventSourcedBehavior<KernelActor.Command, BlockCommitted, Tables> {

  /// Under which name the kernel itself logs.
  public static final String KERNEL = "kernel";

  /// What can be asked of the kernel. Replies come after all that they tell of is in the journal.
  public sealed interface Command {}

  /// What waits for the end of a turn, in order.
  private sealed interface Input extends Command {}

  /// Makes the first cranks: the wiring's, or what became known while the container was brought back. Until
  /// then nothing else may be asked.
  ///
  /// @param openings decide one crank each, in order
  public record Begin(List<Function<Kernel, Decision>> openings, ActorRef<KernelStatus> replyTo)
      implements
        Command {}

  /// Delivers from now on; the reply comes when the container is at rest.
  public record Run(ActorRef<KernelStatus> replyTo) implements Command {}

  /// Delivers no more, and ends what is being stepped; the reply comes when the running turn has ended.
  public record Pause(ActorRef<KernelStatus> replyTo) implements Command {}

  /// The reply comes when there is nothing to deliver, or nothing may be delivered.
  public record AwaitRest(ActorRef<KernelStatus> replyTo) implements Command {}

  /// Delivers the next `cranks` messages of a paused kernel.
  public record Step(int cranks, ActorRef<StepReply> replyTo) implements Command {}

  /// Queues a message from outside.
  ///
  /// @param answer is given, on the kernel's thread, what became of the message; empty: no answer is wanted
  public record Send(
      Facet target,
      String method,
      String body,
      List<Facet> slots,
      Optional<Consumer<Answer>> answer,
      ActorRef<SendReply> replyTo)
      implements
        Input {}

  /// Has a vat go on as its next incarnation, which is made of other code. Where anything goes wrong nothing
  /// has changed.
  ///
  /// @param vat its name
  /// @param code what the next incarnation is made of
  /// @param next gives the next incarnation, which nobody has told anything yet; asked once, for one whose
  ///     exports begin at this number
  public record Upgrade(
      String vat,
      List<Bundle> code,
      LongFunction<VatInstance> next,
      ActorRef<UpgradeReply> replyTo)
      implements
        Input {}

  /// Changes something from outside.
  ///
  /// @param decide what; runs on the kernel's thread, between two turns, and must not keep what it is given
  public record Decide(BiFunction<Kernel, Tables, Decision> decide,
      ActorRef<DecideReply> replyTo) implements Input {}

  /// Reads the tables. `read` runs on the kernel's thread and must not keep what it is given.
  public record Read<T>(BiFunction<Tables, KernelStatus, T> read, ActorRef<T> replyTo)
      implements
        Command {}

  /// A turn has ended. Only vats' actors say this.
  record TurnEnded(Turns.End end) implements Command {}

  /// A vat's incarnations have handed over. Only vats' actors say this.
  ///
  /// @param hasRun whether the old incarnation was asked anything, and so may not be what it was
  /// @param end how the new one's first turn ended, if it had one
  record HandedOver(boolean hasRun, Turns.Said said, Optional<Turns.End> end) implements Command {}

  /// A vat is as it was before an upgrade that is undone.
  ///
  /// @param why it is undone
  record Rebuilt(BroughtBack end, String why) implements Command {}

  /// A vat is as it was before a turn that was undone.
  ///
  /// @param rebuild which of all that there were
  record Restored(VatId vat, long rebuild, BroughtBack end) implements Command {}

  /// To bring a vat back takes long. Only the kernel's timer says this.
  record RestoringIsSlow(VatId vat, long rebuild) implements Command {}

  /// What the kernel tells itself.
  private enum Reminder implements Command {
    BLOCK_IS_DUE,
    GO_ON
  }

  /// The answer to [Step].
  public sealed interface StepReply {
    /// The cranks, fewer than asked for where the queue ran empty.
    record Stepped(List<Cranked> cranks) implements StepReply {}

    /// Nothing was stepped, because the kernel delivers by itself.
    record IsRunning() implements StepReply {}
  }

  /// The answer to [Upgrade].
  public sealed interface UpgradeReply {
    /// The vat is made of the new code since this crank.
    record Upgraded(long crank, long incarnation) implements UpgradeReply {}

    /// Nothing has changed.
    record Refused(String sentence) implements UpgradeReply {}
  }

  /// The answer to [Decide].
  public sealed interface DecideReply {
    /// It is so since this crank.
    record Decided(long crank) implements DecideReply {}

    /// Nothing has changed.
    record Refused(String sentence) implements DecideReply {}
  }

  /// What became of a message from outside.
  ///
  /// @param state what its result was settled with
  /// @param names of the references that the state mentions by index: `@bank:3`, `kp44`
  public record Answer(PromiseState.Settled state, List<String> names) {}

  /// The answer to [Send].
  public sealed interface SendReply {
    /// The message is in the queue since this crank.
    ///
    /// @param result the promise for the answer, where one is wanted
    record Queued(long crank, Optional<Kref> result) implements SendReply {}

    /// Nothing has changed.
    record Refused(String sentence) implements SendReply {}
  }

  /// Keeps what need not, or must not, go through the event sourcing from it.
  ///
  /// Requests that come while a block is persisted wait here and not in its stash, which takes its messages
  /// out by recursion: a few hundred at once would exhaust the stack.
  ///
  /// Takes the turns that end in the middle of a block past the event sourcing, which has nothing to do for
  /// them.
  ///
  /// It is there for speed alone, and changes no order: for every command, `EventSourcedBehavior` fills in a
  /// logging context in case it should log, and that costs as much as all of the kernel's own work. Whatever
  /// may close a block, and whatever comes while one is being persisted, goes the long way.
  private final class MiddleOfBlock extends BehaviorInterceptor<Command, Command> {
    MiddleOfBlock() {
      super(Command.class);
    }

    @Override
    public Behavior<Command> aroundReceive(
        TypedActorContext<Command> context, Command command, ReceiveTarget<Command> target) {
      try {
        if (command instanceof TurnEnded ended && !block.isPersisting() && !block.isEmpty()) {
          onTurnEnded(ended);
          advance();
          return blockIsComplete() ? target.apply(context, Reminder.GO_ON) : Behaviors.same();
        }
        if (isRequest(command) && (block.isPersisting() || !requests.isEmpty())) {
          requests.add(command); // in order: GO_ON comes when the block is persisted
          return Behaviors.same();
        }
        return target.apply(context, command);
      } catch (VirtualMachineError | LinkageError e) {
        throw new KernelBroken(e);
      }
    }
  }

  /// What a kernel is made of.
  ///
  /// @param name distinguishes its journal from others in the same store
  /// @param tables as the journal has them; the kernel's own from now on
  /// @param chain the journal's last block; the kernel's own from now on
  /// @param vats the vats that can have turns, or will be able to when the kernel has begun
  /// @param powers what the kernel's own objects do
  /// @param blockCranks a block with this many cranks is full
  /// @param blockTime a block is closed this long after its first crank; empty: time closes none
  /// @param snapshotBlocks the tables are written down after each so many blocks; empty: never
  /// @param rebuild brings a vat back as the journal has it, on any thread; empty where that cannot be done
  /// @param patience how long deliveries wait for a vat that is brought back after a turn that was undone
  public record Setup(
      String name,
      Tables tables,
      BlockChain chain,
      Map<VatId, VatInstance> vats,
      Powers powers,
      int blockCranks,
      Optional<Duration> blockTime,
      OptionalInt snapshotBlocks,
      KernelListener listener,
      TurnWatch watch,
      Function<VatId, Optional<VatInstance>> rebuild,
      Duration patience) {

    /// How long deliveries wait for a vat where nothing else is said.
    public static final Duration PATIENCE = Duration.ofSeconds(1);
  }

  /// A turn that has begun: the crank it will be part of.
  private record InTurn(Crank crank, VatActor.Deliver deliver) {}

  private final Setup setup;
  private final ActorContext<Command> context;
  private final Tables tables;
  private final Kernel kernel;
  private final OpenBlock block;
  private final Map<VatId, ActorRef<VatActor.Command>> vats = new HashMap<>(); // only looked up

  private boolean isRunning;
  private Optional<InTurn> turn = Optional.empty();
  private final ArrayDeque<Command> requests = new ArrayDeque<>(); // wait for a block to be persisted
  private final ArrayDeque<Input> inputs = new ArrayDeque<>(); // wait for the end of a turn
  private final List<ActorRef<KernelStatus>> awaitingRest = new ArrayList<>();
  private final Outputs outputs; // leave when the block is persisted
  private final Steps steps;
  private final Upgrading upgrading;
  private final Rebuilds rebuilds;

  private KernelActor(Setup setup, ActorContext<Command> context, TimerScheduler<Command> timers) {
    super(PersistenceId.ofUniqueId(Journals.persistenceId(setup.name())));
    this.setup = setup;
    tables = setup.tables();
    kernel = new Kernel(tables, setup.powers());
    block = new OpenBlock(
        setup.chain(), setup.blockCranks(), setup.blockTime(), timers, Reminder.BLOCK_IS_DUE);
    this.context = context;
    outputs = new Outputs(tables, setup.listener());
    steps = new Steps(outputs);
    Upgrading.Crew crew = new Upgrading.Crew(
        id -> vats.computeIfAbsent(id, any -> spawn(id, Optional.empty())), this::add, context.getSelf());
    upgrading = new Upgrading(kernel, tables, outputs, setup.watch(), crew, setup.rebuild());
    rebuilds = new Rebuilds(kernel, tables, crew, timers, setup.rebuild(), setup.patience());
    setup.vats().forEach((id, vat) -> vats.put(id, spawn(id, Optional.of(vat))));
  }

  private ActorRef<VatActor.Command> spawn(VatId id, Optional<VatInstance> vat) {
    ActorRef<VatActor.Command> actor = context.spawn(
        VatActor.create(vat, context.getSelf()), id.toString(), DispatcherSelector.sameAsParent());
    context.watch(actor);
    return actor;
  }

  /// A kernel with these vats, paused, which waits for [Begin].
  public static Behavior<Command> create(Setup setup) {
    return Behaviors.setup(
        context -> Behaviors.withTimers(
            timers -> {
              KernelActor kernel = new KernelActor(setup, context, timers);
              return Behaviors.intercept(() -> kernel.new MiddleOfBlock(), kernel);
            }));
  }

  @Override
  public Tables emptyState() {
    return tables;
  }

  /// Nothing: the tables were brought back before the kernel began, and with them the vats. Akka only looks
  /// up the number of the last block.
  @Override
  public Recovery recovery() {
    return Recovery.disabled();
  }

  /// The tables have a block before it is persisted.
  @Override
  public EventHandler<Tables, BlockCommitted> eventHandler() {
    return (state, block) -> state;
  }

  @Override
  public SignalHandler<Tables> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), state -> requireSoleWriter())
        .build();
  }

  private void requireSoleWriter() {
    long found = lastSequenceNumber(context);
    if (found != block.chain().height()) {
      throw JournalException.grown(block.chain().height(), found);
    }
  }

  /// The block's outputs wait for the snapshot too, so the tables are still those after the block when they
  /// are written down. Akka logs a snapshot that could not be stored and goes on: the blocks say the same.
  @Override
  public boolean shouldSnapshot(Tables state, BlockCommitted block, long height) {
    return setup.snapshotBlocks().isPresent() && height % setup.snapshotBlocks().getAsInt() == 0;
  }

  @Override
  public SnapshotAdapter<Tables> snapshotAdapter() {
    return new SnapshotAdapter<>() {
      @Override
      public Object toJournal(Tables state) {
        return TablesCodec.snapshot(state, block.chain());
      }

      @Override
      public Tables fromJournal(Object snapshot) {
        throw new IllegalStateException("Akka recovers nothing, found " + snapshot);
      }
    };
  }

  @Override
  public CommandHandler<Command, BlockCommitted, Tables> commandHandler() {
    return this::onCommand;
  }

  private Effect<BlockCommitted, Tables> onCommand(Tables state, Command command) {
    take(command);
    advance();
    while (!requests.isEmpty() && (block.isEmpty() || !blockIsComplete())) {
      take(requests.removeFirst());
      advance();
    }
    return effect();
  }

  private static boolean isRequest(Command command) {
    return switch (command) {
      case TurnEnded _,HandedOver _,Rebuilt _,Restored _,RestoringIsSlow _,Reminder _ -> false;
      case Begin _,Run _,Pause _,AwaitRest _,Step _,Send _,Decide _,Upgrade _,Read<?> _ -> true;
    };
  }

  private void take(Command command) {
    switch (command) {
      case TurnEnded ended -> onTurnEnded(ended);
      case Begin begin -> onBegin(begin);
      case Input input -> inputs.add(input);
      case HandedOver ended -> upgrading.onHandedOver(ended);
      case Rebuilt rebuilt -> upgrading.onRebuilt(rebuilt);
      case Restored restored -> rebuilds.onRestored(restored);
      case RestoringIsSlow slow -> rebuilds.onSlow(slow);
      case Step step -> onStep(step);
      case Run run -> onRun(run);
      case Pause pause -> onPause(pause);
      case AwaitRest awaitRest -> awaitingRest.add(awaitRest.replyTo());
      case Read<?> read -> onRead(read);
      case Reminder.BLOCK_IS_DUE -> block.fallDue();
      case Reminder.GO_ON -> {
      }
    }
  }

  private void onBegin(Begin begin) {
    setup.watch().turnsRunHere();
    begin.openings().forEach(opening -> add(opening.apply(kernel)));
    outputs.add(() -> begin.replyTo().tell(status()));
  }

  private void onRun(Run run) {
    isRunning = true;
    steps.finish();
    awaitingRest.add(run.replyTo());
  }

  private void onPause(Pause pause) {
    isRunning = false;
    steps.finish();
    awaitingRest.add(pause.replyTo());
  }

  private void onStep(Step step) {
    if (isRunning) {
      outputs.tell(step.replyTo(), new StepReply.IsRunning());
    } else {
      steps.add(step);
    }
  }

  private <T> void onRead(Read<T> read) {
    T answer = read.read().apply(tables, status());
    outputs.tell(read.replyTo(), answer);
  }

  private void onTurnEnded(TurnEnded ended) {
    setup.watch().turnEnds();
    InTurn inTurn = turn.orElseThrow();
    turn = Optional.empty();
    List<Asked> asked = ended.end().asked();
    Decision decision = decide(inTurn.crank(), ended.end());
    add(decision);
    switch (decision) {
      case Decision.Undone undone -> rebuilds.add(inTurn.crank().vat(), undone.fault().getMessage());
      case Decision.Starved _ -> rebuilds.add(inTurn.crank().vat(), "ran out of computrons");
      case Decision.Committed _,Decision.Aborted _,Decision.Refused _ -> {
      }
    }
    if (steps.areWaiting()) {
      VatActor.Deliver deliver = inTurn.deliver();
      steps.done(
          new Cranked(
              deliver.crank(),
              inTurn.crank().vat(),
              deliver.vat(),
              deliver.delivery().toString(),
              asked,
              decision));
    }
  }

  private Decision decide(Crank crank, Turns.End end) {
    if (end.fault().isEmpty()) {
      return kernel.commit(crank, end.asked(), end.computrons());
    }
    return kernel.fail(crank, end.asked(), end.fault().get(), end.computrons());
  }

  /// Begins the next turn, if there is one to begin. Messages for nobody are dropped on the way.
  private void advance() {
    while (!isInTurn() && !block.isFull() && !rebuilds.awaitBlock()) {
      Optional<VatId> wanted = rebuilds.areUnderWay() ? wanted() : Optional.empty();
      if (rebuilds.areUnderWay() && rebuilds.settle(wanted)) {
        continue;
      }
      if (isAtRest() || awaitsEndOfBlock() || wanted.isPresent() && rebuilds.isAwaited(wanted.get())) {
        break;
      }
      goOn();
    }
    if (isAtRest()) {
      steps.finish();
      awaitingRest.forEach(waiting -> outputs.add(() -> waiting.tell(status())));
      awaitingRest.clear();
    }
  }

  // The vat that what comes next is for, if it is for one.
  private Optional<VatId> wanted() {
    if (!inputs.isEmpty()) {
      return inputs.getFirst() instanceof Upgrade upgrade
          ? tables.vat(upgrade.vat()).map(Tables.Vat::id)
          : Optional.empty();
    }
    // A suspended one is not needed: what is for it is set aside.
    return mayDeliver()
        ? tables.head().flatMap(tables::vatFor).filter(vat -> !vat.isSuspended()).map(Tables.Vat::id)
        : Optional.empty();
  }

  private void goOn() {
    if (inputs.isEmpty()) {
      deliver(kernel.next());
    } else {
      switch (inputs.removeFirst()) {
        case Send send -> decide(send);
        case Decide decide -> decide(decide);
        case Upgrade upgrade -> upgrading.begin(upgrade);
      }
    }
  }

  private boolean isInTurn() { return turn.isPresent() || upgrading.isUnderWay(); }

  private boolean awaitsEndOfBlock() {
    return !block.isEmpty() && inputs.peekFirst() instanceof Upgrade;
  }

  private boolean isAtRest() {
    return !isInTurn() && inputs.isEmpty() && (tables.isStill() || !mayDeliver());
  }

  private boolean mayDeliver() {
    return isRunning || steps.areWaiting();
  }

  private void decide(Send send) {
    boolean wantsAnswer = send.answer().isPresent();
    Decision decision = kernel.send(send.target(), send.method(), send.body(), send.slots(), wantsAnswer);
    add(decision);
    SendReply reply = switch (decision) {
      case Decision.Refused refused -> new SendReply.Refused(refused.sentence());
      case Decision.Committed _,Decision.Aborted _,Decision.Undone _,Decision.Starved _ ->
        new SendReply.Queued(tables.crank(), send.answer().map(answer -> outputs.question(decision, answer)));
    };
    outputs.tell(send.replyTo(), reply);
  }

  private void decide(Decide input) {
    Decision decision = input.decide().apply(kernel, tables);
    add(decision);
    outputs.tell(
        input.replyTo(),
        decision instanceof Decision.Refused refused
            ? new DecideReply.Refused(refused.sentence())
            : new DecideReply.Decided(tables.crank()));
  }

  private void deliver(Next next) {
    switch (next) {
      case Next.Nothing _ -> throw new IllegalStateException("a queue with a head has something to do");
      case Next.Drop drop -> addKernels(drop.decision(), "");
      case Next.Perform perform ->
        addKernels(kernel.perform(perform), perform.toString());
      case Next.Answer answer -> {
        answer.answers().forEach(outputs::answer);
        addKernels(answer.decision(), answer.toString());
      }
      case Next.Deliver deliver -> {
        Crank crank = deliver.crank();
        VatActor.Deliver delivery = new VatActor.Deliver(
            crank.number(), tables.vat(crank.vat()).name(), deliver.delivery(),
            tables.limits(crank.vat()));
        turn = Optional.of(new InTurn(crank, delivery));
        setup.watch().turnBegins(delivery);
        vats.get(crank.vat()).tell(delivery);
      }
    }
  }

  private void addKernels(Decision.Committed decision, String delivery) {
    add(decision);
    steps.done(
        new Cranked(tables.crank(), VatId.KERNEL, KERNEL, delivery, List.of(), decision));
  }

  /// Makes a decision true, and adds it to the open block.
  private void add(Decision decision) {
    List<Change> changes = decision.changes();
    if (changes.isEmpty()) {
      return;
    }
    for (Change change : changes) {
      tables.apply(change);
      if (change instanceof Change.Logged logged) {
        outputs.logged(logged);
      } else if (change instanceof Change.CodeSet set) {
        rebuilds.forget(set.vat());
      } else if (change instanceof Change.VatTerminated terminated) {
        rebuilds.forget(terminated.vat());
        outputs.add(() -> stop(terminated.vat()));
      }
    }
    block.add(changes);
  }

  private void stop(VatId vat) {
    // One that is absent since the container was opened has none.
    Optional.ofNullable(vats.remove(vat)).ifPresent(actor -> {
      context.unwatch(actor);
      context.stop(actor);
    });
  }

  private boolean blockIsComplete() {
    return turn.isEmpty() || block.isFullOrDue();
  }

  /// What a command leads to: the open block is persisted if it is complete.
  private Effect<BlockCommitted, Tables> effect() {
    if (block.isEmpty()) {
      block.stayEmpty();
      outputs.release();
      return Effect().none();
    }
    if (!blockIsComplete()) {
      block.stayOpen();
      return Effect().none();
    }
    return Effect().persist(block.close()).thenRun((Tables state) -> onPersisted());
  }

  private void onPersisted() {
    setup.listener().blockCommitted(block.persisted(), status());
    rebuilds.begin();
    outputs.release();
    if (!requests.isEmpty() || turn.isEmpty() && !isAtRest()) {
      // Something came meanwhile, or the block was full in the middle of the work.
      context.getSelf().tell(Reminder.GO_ON);
    }
  }

  private KernelStatus status() {
    return new KernelStatus(
        isRunning,
        tables.queued(),
        tables.crank(),
        block.chain().height(),
        block.chain().hash(),
        tables.terminated());
  }
}
