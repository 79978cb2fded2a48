package vatworks.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import vatworks.container.Container;
import vatworks.container.ContainerException;
import vatworks.container.CrankReport;
import vatworks.container.LogLine;
import vatworks.container.Mode;
import vatworks.container.Pending;
import vatworks.container.SourceChanges;
import vatworks.container.Status;
import vatworks.container.TablesView;
import vatworks.shell.Desk.Outcome;

/// Carries out the console's commands on a container.
final class Console {

  /// How long a command waits for a turn that does not end.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final int STEPS_AT_ONCE = 1_000;
  private static final int FOLLOWED_LINES = 10;

  private final Container container;
  private final Screen screen;
  private final Showing showing;
  private final Patience patience;
  private final LogFeed log;
  private final Answers answers;
  private final Runnable logged;
  private final Rates rates = new Rates();
  private volatile boolean hasLeft;
  private long crankTold;
  private CompletableFuture<Status> rest = CompletableFuture.failedFuture(new IllegalStateException());

  /// @param folder what the names of files are relative to
  /// @param attention when the vats' log is shown without being asked for
  Console(Container container, Screen screen, Path folder, LogFeed.Attention attention) {
    this.container = container;
    this.screen = screen;
    this.showing = new Showing(screen, folder, container.vats());
    this.patience = new Patience(container, PATIENCE);
    this.log = new LogFeed(line -> screen.log(line.toString()), attention);
    this.answers = new Answers(screen, log);
    this.logged = container.onLog(log::accept);
  }

  /// `paused 3> `: the mode, and how many messages wait.
  String prompt() {
    Status status = container.status();
    Paint paint = screen.paint();
    String mode = switch (status.mode()) {
      case RUNNING -> paint.good("running");
      case PAUSED -> paint.waiting("paused");
    };
    return mode + " " + status.queued() + "> ";
  }

  /// What an opened container is greeted with.
  String greeting() {
    List<String> vats = container.vats();
    return vats.size() + (vats.size() == 1 ? " vat: " : " vats: ") + Text.some(vats)
        + ". Type help for the commands." + changes();
  }

  // What has changed in the sources, if that can be said at once.
  private String changes() {
    try {
      SourceChanges changes = container.changed().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return changes.isEmpty() ? "" : "\n" + changes;
    } catch (ExecutionException | TimeoutException e) {
      return ""; // Whoever upgrades a vat will be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  Outcome execute(Command command) {
    log.busy();
    return switch (command) {
      case Command.Nothing() -> Outcome.DONE;
      case Command.Quit() -> Outcome.QUIT;
      case Command.Help(Optional<Verb> verb) ->
        done(verb.map(Verb::page).orElseGet(() -> Manual.overview(List.of(Verb.values()))));
      case Command.Unknown unknown -> failed(Complaint.of(unknown));
      case Command.Erroneous erroneous -> failed(Complaint.of(erroneous));
      case Command.Run() -> run();
      case Command.Pause() -> await(container::pause, status -> Outcome.DONE);
      case Command.Step(int cranks) -> step(cranks);
      case Command.Send send -> send(send);
      case Command.Upgrade(String vat) -> upgrade(vat);
      case Command.ShowTables(Command.Part part, boolean json) ->
        withTables(t -> showing.tables(t, part, json));
      case Command.ShowGraph(Optional<String> file) -> withTables(t -> showing.graph(t, file));
      case Command.Vows(Optional<String> vat, boolean json) -> withTables(t -> showing.vows(t, vat, json));
      case Command.Vats() -> withTables(this::showVats);
      case Command.Flows(boolean json) -> withTables(t -> showing.flows(t, json));
      case Command.Boost(String flow, int price) ->
        await(() -> container.boost(flow, price), crank -> Outcome.DONE);
      case Command.Suspend(String what) -> await(() -> container.suspend(what), crank -> Outcome.DONE);
      case Command.Resume(String what) -> await(() -> container.resume(what), crank -> Outcome.DONE);
      case Command.Meters(boolean json) -> withTables(t -> showing.meters(t, json, rates.since(t)));
      case Command.Refill(String meter, long computrons) ->
        await(() -> container.refill(meter, computrons), crank -> Outcome.DONE);
      case Command.Faults(boolean json) -> withTables(t -> showing.faults(t, json));
      case Command.Retry(String vat) -> await(() -> container.retry(vat), crank -> Outcome.DONE);
      case Command.Skip(String vat) -> await(() -> container.skip(vat), crank -> Outcome.DONE);
      case Command.Kill(String vat, String reason) ->
        await(() -> container.kill(vat, reason), crank -> Outcome.DONE);
      case Command.Log(Optional<String> vat, boolean follows) -> log(vat, follows);
    };
  }

  /// What the last command set off is done, as far as it is waited for.
  void rest() {
    log.rest();
  }

  /// Ends the waiting of the command that is under way.
  void giveUp() {
    patience.giveUp();
  }

  /// Says that nobody waits for late answers any more.
  ///
  /// @return whether every answer that should have come has, and none was a rejection
  boolean leave() {
    hasLeft = true;
    logged.run();
    return answers.leave(isRunning());
  }

  /// Names the answers that should have come by now, and did not.
  void tellWhatIsMissing() {
    if (isRunning()) {
      answers.missing().forEach(promise -> screen.complain("there is no answer: " + promise));
    }
  }

  private boolean isRunning() { return container.status().mode() == Mode.RUNNING; }

  /// Waits until a running container has nothing left to deliver, but not for long.
  ///
  /// @return whether it has come to rest
  boolean settle(Duration limit) throws InterruptedException {
    if (container.status().mode() == Mode.PAUSED) {
      return true;
    }
    try {
      atRest().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false; // It is busy, or it has stopped: the next command will tell.
    }
  }

  // One question at a time: a container that never comes to rest would otherwise collect them.
  private synchronized CompletableFuture<Status> atRest() {
    if (rest.isDone()) {
      rest = container.atRest();
    }
    return rest;
  }

  /// The same, and where a turn that has not been told of is in the way, waits until that has gone on for
  /// [#PATIENCE] and tells of it.
  ///
  /// @return whether nothing had to be told
  boolean settleOrTell(Duration limit) throws InterruptedException {
    boolean isAtRest = settle(limit);
    while (!isAtRest && isNewTurnLong()) {
      Optional<String> news = news();
      news.ifPresent(screen::complain);
      if (news.isPresent()) {
        return false;
      }
      isAtRest = settle(LOOK_AGAIN);
    }
    return true;
  }

  /// A turn that has gone on for [#PATIENCE], told once for every such turn.
  synchronized Optional<String> news() {
    Optional<Status.LongTurn> turn = container.status().turn();
    if (turn.isEmpty() || turn.get().crank() == crankTold || turn.get().age().compareTo(PATIENCE) < 0) {
      return Optional.empty();
    }
    crankTold = turn.get().crank();
    return turn.map(Status.LongTurn::toString);
  }

  private synchronized boolean isNewTurnLong() {
    return container.status().turn().filter(turn -> turn.crank() != crankTold).isPresent();
  }

  private Outcome run() {
    if (isRunning()) {
      return done("the container is running already");
    }
    container.run();
    return Outcome.DONE;
  }

  private Outcome step(int cranks) {
    // One step after another on a thread of their own: if a turn does not end, the console need not wait.
    return await(() -> inBackground(() -> {
      log.hold();
      try {
        return stepOn(cranks);
      } finally {
        log.release();
      }
    }), outcome -> outcome);
  }

  private Outcome stepOn(int cranks) {
    int done = 0;
    while (done < cranks && !hasLeft) {
      int now = Math.min(STEPS_AT_ONCE, cranks - done);
      List<CrankReport> reports = container.step(now).join();
      reports.forEach(this::print);
      done += reports.size();
      if (reports.size() < now) {
        return stepEnded(done);
      }
      if (!hasRoom()) {
        return Outcome.FAILED;
      }
    }
    return Outcome.DONE;
  }

  private boolean hasRoom() {
    try {
      screen.awaitRoom();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Outcome stepEnded(int done) {
    String deliveries = done + (done == 1 ? " delivery" : " deliveries");
    if (isRunning()) {
      return done("the step ended after " + deliveries + ": the container runs by itself now");
    }
    if (container.status().queued() > 0) {
      if (isStill(container.tables().join())) {
        return done("nothing that is queued can be delivered: flows says what it waits for");
      }
      return done("the step was stopped after " + deliveries);
    }
    return done == 0 ? done("nothing is queued") : Outcome.DONE;
  }

  private static boolean isStill(TablesView tables) {
    return tables.flows().stream().noneMatch(flow -> flow.status().equals("ready") || flow.riding() > 0);
  }

  private void print(CrankReport report) {
    StringBuilder text = new StringBuilder(new CrankText(screen.paint(), screen.columns()).of(report));
    log.besides(report).forEach(line -> text.append("\n  ").append(line));
    screen.print(text.toString());
  }

  private Outcome send(Command.Send send) {
    if (container.answers(send.vat())) {
      return ask(send);
    }
    return await(
        () -> container.send(send.vat(), send.facet(), send.method(), send.jsonArgs()),
        crank -> Outcome.DONE);
  }

  /// Waits for the answer for as long as one can come by itself.
  private Outcome ask(Command.Send send) {
    Answers.Expected answer = answers.expect();
    CompletableFuture<Pending> asked = container
        .ask(send.vat(), send.facet(), send.method(), send.jsonArgs(), answer::came);
    asked.thenAccept(answer::queued);
    CompletableFuture<Status> atRest = asked.thenCompose(queued -> container.atRest());
    try {
      if (patience.await(CompletableFuture.anyOf(answer.shown(), atRest)).isEmpty()) {
        return answer.later(container.status().turn());
      }
      if (answer.shown().isDone()) {
        return answer.shown().get();
      }
      return atRest.get().mode() == Mode.PAUSED ? answer.later(Optional.empty()) : answer.missed();
    } catch (ExecutionException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    }
  }

  private Outcome upgrade(String vat) {
    if (!container.vats().contains(vat)) {
      return failed(Complaint.noSuchVat(vat, container.vats()));
    }
    return await(() -> container.upgrade(vat), upgraded -> Outcome.DONE); // The kernel's log says so.
  }

  private Outcome showVats(TablesView tables) {
    return done(new TablesText(tables, screen.columns()).vats(container.status().turn()) + changes());
  }

  private Outcome log(Optional<String> vat, boolean follows) {
    Optional<Outcome> refused = showing.noLog(vat);
    if (refused.isPresent()) {
      return refused.get();
    }
    return follows ? follow(vat) : await(() -> container.log(vat), showing::log);
  }

  /// Shows the log's end, and what is added to it until the person gives up or nobody reads any more.
  private Outcome follow(Optional<String> vat) {
    log.follow(vat);
    long shown = Long.MAX_VALUE;
    try {
      Optional<List<LogLine>> lines = patience.await(container.log(vat));
      if (lines.isEmpty()) {
        return failed(patience.excuse());
      }
      List<LogLine> all = lines.get();
      all.subList(Math.max(0, all.size() - FOLLOWED_LINES), all.size())
          .forEach(line -> screen.print(line.toString()));
      shown = all.isEmpty() ? 0 : all.getLast().crank();
      log.followAfter(shown);
      patience.awaitGivenUp(screen::isDeaf);
      return Outcome.DONE;
    } catch (ExecutionException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    } finally {
      if (shown == Long.MAX_VALUE) {
        log.followAfter(shown);
      }
      log.followNoMore();
    }
  }

  private Outcome withTables(Function<TablesView, Outcome> show) {
    return await(container::tables, show);
  }

  /// Waits for the container's answer and shows it here; or, if a turn is in the way, once it comes.
  private <T> Outcome await(Supplier<CompletableFuture<T>> question, Function<T, Outcome> show) {
    try {
      CompletableFuture<T> answer = question.get();
      Optional<T> inTime = patience.await(answer);
      if (inTime.isPresent()) {
        return show.apply(inTime.get());
      }
      answer.thenApplyAsync(show).exceptionally(error -> hasLeft ? Outcome.FAILED : failed(error));
      return failed(patience.excuse());
    } catch (ExecutionException | ContainerException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    }
  }

  private static CompletableFuture<Outcome> inBackground(Supplier<Outcome> work) {
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("console-step").start(() -> {
      try {
        answer.complete(work.get());
      } catch (CompletionException | ContainerException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }

  private Outcome done(String text) {
    screen.print(text);
    return Outcome.DONE;
  }

  private Outcome failed(Throwable error) {
    return failed(Complaint.of(error));
  }

  private Outcome failed(String sentence) {
    screen.complain(sentence);
    return Outcome.FAILED;
  }
}
