package vatworks.kernel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A file system of 4 MB in memory. Takes the rights to mount one; tests without are skipped.
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  public static SmallDisk mounted(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("disk"));
    boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
    Assumptions.assumeTrue(isMounted, "file systems may be mounted");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  public void makeReadOnly() throws IOException {
    require(run("mount", "-o", "remount,ro", folder.toString()));
  }

  public void enlarge() throws IOException {
    require(run("mount", "-o", "remount,size=100m", folder.toString()));
  }

  @Override
  public void close() throws IOException {
    require(run("umount", folder.toString()));
  }

  private static void require(boolean isDone) {
    if (!isDone) {
      throw new AssertionError("what could be mounted can be mounted otherwise, and unmounted");
    }
  }

  private static boolean run(String... command) throws IOException {
    Process process = new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return process.onExit().orTimeout(20, TimeUnit.SECONDS).join().exitValue() == 0;
  }
}
