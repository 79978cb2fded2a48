package vatworks.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;

/// `bin/vat stop`: the end of a container that runs by itself.
@Command(
    name = "stop",
    header = "Stops a container that runs by itself.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat stop BASEDIR",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "The turn that is running ends first, unless it takes longer than 10 s. What is",
        "queued is delivered after the next start. Returns when the process has ended."})
final class StopCommand implements Callable<Integer> {

  private static final Duration ENDING = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Surroundings surroundings;

  @Mixin
  private BasedirParameter basedir = new BasedirParameter();

  StopCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      VatFolder folder = VatFolder.of(basedir.in(surroundings));
      Optional<Attachment> running = Attachment.to(folder);
      if (running.isPresent()) {
        try (Attachment attachment = running.get()) {
          return stop(folder, attachment);
        }
      }
      Optional<Long> holder = folder.holder();
      surroundings.out().println(
          holder
              .map(pid -> basedir.name() + " is open in process " + pid
                  + ", which takes no consoles: end that one")
              .orElse(basedir.name() + " does not run"));
      return holder.isPresent() ? Main.FAILED : 0;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    } catch (DeskLost e) {
      surroundings.err().println(e.getMessage());
      return Main.FAILED;
    }
  }

  private int stop(VatFolder folder, Attachment attachment) throws InterruptedException {
    attachment.send(new Request.Stop());
    Reply reply = attachment.answer();
    while (!(reply instanceof Reply.Done)) {
      if (reply instanceof Reply.Complain(String text, boolean isPart)) {
        surroundings.err().print(isPart ? text : text + "\n");
      }
      reply = attachment.answer();
    }
    long pid = attachment.pid();
    if (!hasEnded(folder, pid)) {
      surroundings.err().println(
          "the container is closed, but process " + pid + " has not ended within " + ENDING.toSeconds()
              + " s: kill it, nothing is lost");
      return Main.FAILED;
    }
    surroundings.out().println(basedir.name() + " is stopped, and process " + pid + " has ended");
    return 0;
  }

  // The lock is what the next start needs; a process may stay a moment longer, or for ever where nobody asks
  // how it ended.
  private static boolean hasEnded(VatFolder folder, long pid) throws InterruptedException {
    long end = System.nanoTime() + ENDING.toNanos();
    while (folder.holder().filter(holder -> holder == pid).isPresent()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(LOOK);
    }
    ProcessHandle.of(pid).filter(it -> !it.equals(ProcessHandle.current())).ifPresent(StopCommand::awaitExit);
    return true;
  }

  private static void awaitExit(ProcessHandle process) {
    try {
      process.onExit().get(ENDING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // A zombie: it does nothing any more.
    }
  }
}
