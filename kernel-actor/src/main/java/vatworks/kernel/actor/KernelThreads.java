package vatworks.kernel.actor;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// One thread at a time that runs tasks in order, and that can be relieved.
///
/// The kernel, its vats and its in-memory journal share one thread, because handing over to another is what
/// costs. A turn that does not end would take that thread from all of them; then [#relieve] lets a fresh
/// thread go on with the tasks, and the old one ends with the task that it is in. A thread pool with a second
/// thread in reserve would not do: it starts one when it likes.
final class KernelThreads extends AbstractExecutorService {

  private final String name;
  private final long stackBytes;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Worker worker;
  private volatile boolean isShutdown;
  private volatile Consumer<Throwable> failed = thrown -> {
  };
  private int workers; // ever, for their names

  /// @param name what the threads' names begin with
  /// @param stackBytes the size of a thread's stack
  KernelThreads(String name, long stackBytes) {
    this.name = name;
    this.stackBytes = stackBytes;
    begin();
  }

  /// The threads that the caller's is one of.
  ///
  /// @throws IllegalStateException if it is none of any
  static KernelThreads here() {
    if (Thread.currentThread() instanceof Worker worker) {
      return worker.owner();
    }
    throw new IllegalStateException("expected a kernel's thread, found " + Thread.currentThread().getName());
  }

  /// Says who is to hear of what no task should have thrown: Akka lets an actor's OutOfMemoryError pass, and
  /// nobody who waits for the actor would ever know.
  void onFailure(Consumer<Throwable> hears) {
    failed = hears;
  }

  /// Lets a fresh thread run what is waiting. The thread so far ends when the task that it is in has ended.
  synchronized void relieve() {
    if (!isShutdown) {
      Worker relieved = worker;
      begin();
      relieved.wake();
    }
  }

  @Override
  public void execute(Runnable task) {
    if (isShutdown) {
      throw new RejectedExecutionException(name + " is shut down");
    }
    tasks.add(task);
    worker.wake();
  }

  /// What is waiting is still run.
  @Override
  public synchronized void shutdown() {
    isShutdown = true;
    worker.wake();
  }

  /// @return always empty: what is waiting is still run
  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() { return isShutdown; }

  @Override
  public boolean isTerminated() { return ended.getCount() == 0; }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return ended.await(timeout, unit);
  }

  private void begin() {
    worker = new Worker(name + "-" + ++workers);
    worker.start();
  }

  private final class Worker extends Thread {

    private volatile boolean isIdle;

    Worker(String name) {
      super(null, null, name, stackBytes);
      setDaemon(true);
    }

    KernelThreads owner() {
      return KernelThreads.this;
    }

    void wake() {
      if (isIdle) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      boolean isOver = false;
      while (!isOver && worker == this) {
        Runnable task = tasks.poll();
        if (task != null) {
          run(task);
        } else if (isShutdown && tasks.isEmpty()) {
          isOver = true;
          ended.countDown();
        } else {
          idle();
        }
      }
    }

    private void idle() {
      isIdle = true;
      // Whoever adds a task adds it first and then looks whether this is idle: one of the two sees the other.
      if (tasks.isEmpty() && !isShutdown && worker == this) {
        LockSupport.park(KernelThreads.this);
      }
      isIdle = false;
    }

    private void run(Runnable task) {
      try {
        task.run();
      } catch (Throwable thrown) {
        // A task of Akka's reports its own failures; one that does not must not end the thread.
        getUncaughtExceptionHandler().uncaughtException(this, thrown);
        failed.accept(thrown);
      }
    }
  }
}
