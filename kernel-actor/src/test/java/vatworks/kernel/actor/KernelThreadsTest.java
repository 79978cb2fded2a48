package vatworks.kernel.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KernelThreadsTest {

  private final KernelThreads threads = new KernelThreads("test", 16 << 20);

  @AfterEach
  void shutDown() throws Exception {
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }

  private String threadOfATask() throws Exception {
    return threads.submit(() -> Thread.currentThread().getName()).get(20, TimeUnit.SECONDS);
  }

  @Test
  void tasksRunInOrderOnOneThread() throws Exception {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      int task = i;
      threads.execute(() -> ran.add(task));
    }
    assertThat(threadOfATask()).isEqualTo("test-1");
    assertThat(ran).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
  }

  @Test
  void anIdleThreadWakesForEveryTask() throws Exception {
    for (int i = 0; i < 20_000; i++) {
      assertThat(threads.submit(() -> 1).get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  void manySendersLoseNothing() throws Exception {
    List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders = IntStream.range(0, 4)
        .mapToObj(
            sender -> new Thread(
                () -> {
                  for (int i = 0; i < 20_000; i++) {
                    threads.execute(() -> ran.add(sender));
                  }
                }))
        .toList();
    senders.forEach(Thread::start);
    for (Thread sender : senders) {
      sender.join();
    }
    threadOfATask();
    assertThat(ran).hasSize(80_000);
  }

  @Test
  void aThreadThatIsRelievedEndsWithItsTask() throws Exception {
    for (int round = 1; round <= 50; round++) {
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch hold = new CountDownLatch(1);
      CompletableFuture<Thread> stuck = new CompletableFuture<>();
      threads.execute(
          () -> {
            stuck.complete(Thread.currentThread());
            entered.countDown();
            try {
              hold.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      entered.await();
      CompletableFuture<String> after = new CompletableFuture<>();
      threads.execute(() -> after.complete(Thread.currentThread().getName()));
      assertThat(after).isNotDone();
      threads.relieve();
      assertThat(after.get(20, TimeUnit.SECONDS)).isEqualTo("test-" + (round + 1));
      hold.countDown();
      stuck.get().join(20_000);
      assertThat(stuck.get().isAlive()).isFalse();
    }
  }

  @Test
  void anIdleThreadCanBeRelievedToo() throws Exception {
    assertThat(threadOfATask()).isEqualTo("test-1");
    threads.relieve();
    assertThat(threadOfATask()).isEqualTo("test-2");
  }

  @Test
  void aTaskThatThrowsEndsNothing() throws Exception {
    threads.execute(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
          });
          throw new IllegalStateException("reported to nobody");
        });
    assertThat(threadOfATask()).isEqualTo("test-1");
  }

  @Test
  void whatATaskThrowsIsHeardOf() throws Exception {
    CompletableFuture<Throwable> heard = new CompletableFuture<>();
    threads.onFailure(heard::complete);
    threads.execute(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
          });
          throw new OutOfMemoryError("none left");
        });
    assertThat(heard.get(20, TimeUnit.SECONDS)).hasMessage("none left");
  }

  @Test
  void whatWaitsIsRunBeforeTheEnd() throws Exception {
    List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 1_000; i++) {
      threads.execute(() -> ran.add(1));
    }
    threads.shutdown();
    assertThatThrownBy(() -> threads.execute(() -> {
    })).isInstanceOf(RejectedExecutionException.class);
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(threads.isTerminated()).isTrue();
    assertThat(ran).hasSize(1_000);
  }
}
