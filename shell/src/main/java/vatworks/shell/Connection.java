package vatworks.shell;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vatworks.container.ContainerException;
import vatworks.shell.wire.Lines;
import vatworks.shell.wire.Outgoing;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;
import vatworks.shell.wire.WireException;
import vatworks.shell.wire.WireLimits;

/// One client of a running container. A thread reads what it sends; another carries it out, one request after
/// the other; a third, [Outgoing]'s, writes.
final class Connection {

  private final SocketChannel channel;
  private final WireLimits limits;
  private final ConsoleServer.Host host;
  private final LongSupplier consoles;
  private final Consumer<Connection> whenGone;
  private final Lines lines;
  private final Outgoing outgoing;
  private final BlockingQueue<Request> requests;
  private final Thread reader = Thread.ofVirtual().name("console-reader").unstarted(this::read);
  private final Thread worker = Thread.ofVirtual().name("console-worker").unstarted(this::work);
  private final long connected = System.nanoTime();
  private final ReentrantLock carrying = new ReentrantLock(); // held while a request is carried out
  private boolean isGreeted; // of the reader's
  private volatile boolean isWanted;
  private volatile Optional<WireScreen> screen = Optional.empty();
  private volatile Optional<Desk> desk = Optional.empty();

  /// @param consoles how many consoles there are
  /// @param whenGone is told when the client is gone
  Connection(
      SocketChannel channel,
      WireLimits limits,
      ConsoleServer.Host host,
      LongSupplier consoles,
      Consumer<Connection> whenGone) {
    this.channel = channel;
    this.limits = limits;
    this.host = host;
    this.consoles = consoles;
    this.whenGone = whenGone;
    this.lines = new Lines(channel, limits.lineBytes());
    this.outgoing = Outgoing.start(channel, limits);
    this.requests = new ArrayBlockingQueue<>(limits.requests());
  }

  void start() {
    outgoing.send(new Reply.Welcome(Request.VERSION, ProcessHandle.current().pid()));
    reader.start();
    worker.start();
  }

  boolean isConsole() { return screen.isPresent(); }

  /// Ends the connection if the client takes too long to say what it wants.
  void endIfLate() {
    if (!isWanted && System.nanoTime() - connected > limits.handshake().toNanos()) {
      refuse("nothing was asked for within " + limits.handshake().toSeconds() + " s");
    } else if (lines.isHalfSentFor(limits.halfSent())) {
      refuse("the rest of a line has not come within " + limits.halfSent().toSeconds() + " s");
    }
  }

  private void read() {
    try {
      Optional<String> line = lines.next();
      while (line.isPresent() && take(Request.parse(line.get()))) {
        line = lines.next();
      }
    } catch (WireException e) {
      refuse(e.getMessage());
    } catch (IOException e) {
      // The client is gone.
    } finally {
      desk.ifPresent(Desk::giveUp);
      worker.interrupt();
    }
  }

  /// @return whether more may come
  private boolean take(Request request) throws WireException {
    if (request instanceof Request.Hello(long version)) {
      isGreeted = true;
      return version == Request.VERSION || refuse(
          "this container speaks version " + Request.VERSION + " of the console's protocol, and the client"
              + " version " + version + ": use the bin/vat that started the container");
    }
    if (!isGreeted) {
      return refuse("expected hello first");
    }
    return switch (request) {
      case Request.GiveUp() -> {
        desk.ifPresent(Desk::giveUp);
        yield true;
      }
      case Request.Resize(int columns) -> {
        screen.ifPresent(it -> it.resize(columns));
        yield true;
      }
      case Request.Attach attach -> attach(attach);
      case Request.Execute _,Request.Settle _,Request.Complete _,Request.Leave _ ->
        isConsole() ? queue(request) : refuse("expected attach, status or stop after hello");
      case Request.Status _,Request.Stop _ -> queue(request);
      case Request.Hello _ -> true;
    };
  }

  private boolean attach(Request.Attach attach) {
    if (isConsole()) {
      return refuse("this console is attached already");
    }
    if (consoles.getAsLong() >= limits.consoles()) {
      return refuse(
          "there are " + limits.consoles() + " consoles attached to this container already: leave one first");
    }
    if (!attach.folder().startsWith("/") || attach.folder().indexOf(0) >= 0) {
      return refuse("expected an absolute path as \"folder\"");
    }
    screen = Optional.of(new WireScreen(outgoing, attach));
    return queue(attach);
  }

  private boolean queue(Request request) {
    isWanted = true;
    return requests.offer(request)
        || refuse("there are " + limits.requests() + " requests waiting already: wait for their replies");
  }

  /// @return false: nothing more may come
  private boolean refuse(String sentence) {
    outgoing.send(new Reply.Refused(sentence));
    outgoing.finish();
    isWanted = true;
    return false;
  }

  private void work() {
    try {
      while (reader.isAlive() || !requests.isEmpty()) {
        outgoing.awaitRoom();
        carryOut(requests.take());
      }
    } catch (ContainerException e) {
      refuse(e.getMessage());
    } catch (InterruptedException e) {
      // The client is gone.
    } catch (RuntimeException e) {
      refuse(Complaint.of(e));
    } finally {
      gone();
    }
  }

  private void gone() {
    Thread.interrupted(); // The reader's news that there is no more to wait for, whether it was noticed or not.
    try {
      if (desk.isPresent()) {
        desk.get().leave();
      }
      outgoing.finish();
      if (!outgoing.awaitEnd(limits.halfSent())) {
        outgoing.close();
      }
    } catch (InterruptedException e) {
      outgoing.close();
    } finally {
      whenGone.accept(this);
    }
  }

  private void carryOut(Request request) throws InterruptedException {
    carrying.lockInterruptibly();
    try {
      reply(request);
    } finally {
      carrying.unlock();
    }
  }

  private void reply(Request request) throws InterruptedException {
    switch (request) {
      case Request.Attach attach -> {
        desk = Optional.of(
            host.desks(Path.of(attach.folder())).sit(screen.orElseThrow(), attach.isPerson()));
        outgoing.send(new Reply.Attached(desk.get().greeting(), desk.get().prompt()));
        desk.get().begin();
      }
      case Request.Execute(String line) -> done(desk().execute(line));
      case Request.Settle() -> done(outcome(desk().settle()));
      case Request.Complete(String line) -> outgoing.send(new Reply.Proposals(desk().proposals(line)));
      case Request.Leave() -> done(outcome(desk().leave()));
      case Request.Status() -> outgoing.send(host.status(consoles.getAsLong()));
      case Request.Stop() -> stop();
      case Request.Hello _,Request.GiveUp _,Request.Resize _ ->
        throw new IllegalStateException("carried out while it was read: " + request);
    }
  }

  private Desk desk() {
    return desk.orElseThrow();
  }

  private void stop() throws InterruptedException {
    host.stop(new WireScreen(outgoing, new Request.Attach("/", 0, false, false)));
    outgoing.send(new Reply.Done("done", ""));
  }

  private void done(Desk.Outcome outcome) {
    outgoing.send(new Reply.Done(outcome.name().toLowerCase(Locale.ROOT), desk().prompt()));
  }

  private static Desk.Outcome outcome(boolean isWell) {
    return isWell ? Desk.Outcome.DONE : Desk.Outcome.FAILED;
  }

  /// Ends the waiting of the command that is under way.
  void giveUp() {
    desk.ifPresent(Desk::giveUp);
  }

  /// Ends the connection after the request that is being carried out, but does not wait longer than that.
  ///
  /// @param sentence why; empty: the client knows
  void end(Optional<String> sentence, Duration limit) throws InterruptedException {
    long begin = System.nanoTime();
    if (carrying.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      carrying.unlock();
    }
    sentence.ifPresentOrElse(this::refuse, outgoing::finish);
    Duration rest = limit.minusNanos(System.nanoTime() - begin);
    if (!outgoing.awaitEnd(rest.isPositive() ? rest : Duration.ofMillis(1))) {
      outgoing.close();
    }
  }
}
