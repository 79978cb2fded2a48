package vatworks.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vatworks.container.ContainerException;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;

/// The desk of a container in another process: passes on what is typed, and prints what comes back.
final class RemoteDesk implements Desk {

  private static final long PROPOSALS_MILLIS = 1_000;
  private static final long LEAVE_SECONDS = 5;

  private final Attachment attachment;
  private final Screen screen;
  private final String greeting;
  private final StringBuilder parts = new StringBuilder();
  private CompletableFuture<Reply> awaited = new CompletableFuture<>();
  private Optional<DeskLost> lost = Optional.empty();
  private int columns;
  private volatile String prompt;

  private RemoteDesk(Attachment attachment, Screen screen, int columns, Reply.Attached attached) {
    this.attachment = attachment;
    this.screen = screen;
    this.columns = columns;
    this.greeting = attached.greeting();
    this.prompt = attached.prompt();
  }

  /// @param folder what the names of files in commands are relative to
  static Place of(Attachment attachment, Path folder) {
    return (screen, isPerson) -> {
      int columns = screen.columns().orElse(0);
      attachment.send(
          new Request.Attach(
              folder.toAbsolutePath().toString(), columns, screen.paint() == Paint.COLOURED, isPerson));
      if (attachment.answer() instanceof Reply.Attached attached) {
        return new RemoteDesk(attachment, screen, columns, attached);
      }
      throw attachment.gone();
    };
  }

  @Override
  public String greeting() {
    return greeting;
  }

  @Override
  public void begin() {
    Thread.ofPlatform().daemon().name("console-replies").start(this::read);
  }

  @Override
  public String prompt() {
    return prompt;
  }

  @Override
  public Outcome execute(String line) throws InterruptedException {
    int now = screen.columns().orElse(0);
    if (now != columns) {
      columns = now;
      attachment.send(new Request.Resize(now));
    }
    try {
      return await(new Request.Execute(line));
    } catch (ContainerException e) {
      screen.complain(e.getMessage());
      return Outcome.FAILED;
    }
  }

  @Override
  public boolean settle() throws InterruptedException {
    return await(new Request.Settle()) == Outcome.DONE;
  }

  @Override
  public void giveUp() {
    try {
      attachment.send(new Request.GiveUp());
    } catch (DeskLost e) {
      // Whoever waits is told.
    }
  }

  @Override
  public List<String> proposals(String line) {
    try {
      Reply reply = ask(new Request.Complete(line)).get(PROPOSALS_MILLIS, TimeUnit.MILLISECONDS);
      return reply instanceof Reply.Proposals(List<String> words) ? words : List.of();
    } catch (ExecutionException | TimeoutException | DeskLost | ContainerException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  @Override
  public boolean leave() throws InterruptedException {
    try {
      return outcome(ask(new Request.Leave()).get(LEAVE_SECONDS, TimeUnit.SECONDS)) == Outcome.DONE;
    } catch (ExecutionException | TimeoutException e) {
      throw attachment.gone();
    }
  }

  private Outcome await(Request request) throws InterruptedException {
    try {
      return outcome(ask(request).get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DeskLost gone ? gone : attachment.gone();
    }
  }

  private Outcome outcome(Reply reply) {
    if (reply instanceof Reply.Done(String outcome, String next)) {
      prompt = next;
      return Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    }
    return Outcome.FAILED;
  }

  /// One request at a time is answered.
  private CompletableFuture<Reply> ask(Request request) {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    synchronized (this) {
      if (lost.isPresent()) {
        throw lost.get();
      }
      awaited = answer;
    }
    try {
      attachment.send(request);
    } catch (DeskLost e) {
      // What was said last is still to be read: it tells why.
    }
    return answer;
  }

  private void read() {
    try {
      boolean isDeaf = false;
      while (true) {
        take(attachment.next());
        if (!isDeaf && screen.isDeaf()) {
          isDeaf = true;
          giveUp(); // As in `log -f | head`: following on would be for nothing.
        }
      }
    } catch (IOException | DeskLost e) {
      lose(e instanceof DeskLost known ? known : attachment.gone());
    }
  }

  private void take(Reply reply) {
    switch (reply) {
      case Reply.Print(String text, boolean isPart) -> whole(text, isPart).ifPresent(screen::print);
      case Reply.Complain(String text, boolean isPart) -> whole(text, isPart).ifPresent(screen::complain);
      case Reply.Prompt(String next) -> {
        prompt = next;
        screen.prompt(next);
      }
      case Reply.Refused(String sentence) -> throw new DeskLost(sentence);
      case Reply.Done _,Reply.Proposals _ -> answered(reply);
      case Reply.Welcome _,Reply.Attached _,Reply.Status _ -> throw attachment.gone();
    }
  }

  private Optional<String> whole(String text, boolean isPart) {
    parts.append(text);
    if (isPart) {
      return Optional.empty();
    }
    String whole = parts.toString();
    parts.setLength(0);
    parts.trimToSize();
    return Optional.of(whole);
  }

  private synchronized void answered(Reply reply) {
    awaited.complete(reply);
  }

  private synchronized void lose(DeskLost why) {
    lost = Optional.of(why);
    awaited.completeExceptionally(why);
    screen.hangUp();
  }
}
