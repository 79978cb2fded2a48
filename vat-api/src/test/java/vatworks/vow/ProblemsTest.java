package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/// What differs from run to run is not in a problem.
class ProblemsTest {

  @Test
  void identityHashesAndTheNumbersOfLambdasAndProxiesAreLeftOut() {
    Runnable lambda = () -> {
    };
    Object proxy = Proxy.newProxyInstance(
        ProblemsTest.class.getClassLoader(), new Class<?>[]{Runnable.class}, (p, method, args) -> null);
    assertThat(message(new Object().toString())).isEqualTo("java.lang.Object@...");
    assertThat(message(lambda.toString())).isEqualTo("vatworks.vow.ProblemsTest$$Lambda@...");
    assertThat(message(proxy.getClass().getName())).isEqualTo("jdk.proxy.$Proxy");
    assertThat(message("no such thing: 0x1f, p-60, ann@example.org")).isEqualTo(
        "no such thing: 0x1f, p-60, ann@example.org");
  }

  @Test
  void anExceptionThatLiesIsAProblemAllTheSame() {
    RuntimeException silent = new RuntimeException() {
      @Override
      public String getMessage() {
        throw new IllegalStateException("no message for you");
      }
    };
    assertThat(Problems.of(silent)).isEqualTo(new Problem("vatworks.vow.ProblemsTest$1", ""));
    assertThat(Problems.of(new RuntimeException())).isEqualTo(new Problem("java.lang.RuntimeException", ""));
  }

  @Test
  void anErrorOutOfAnExceptionsMessageIsNoneOfTheMessage() {
    RuntimeException broken = new RuntimeException() {
      @Override
      public String getMessage() {
        throw new AssertionError("no message for you");
      }
    };
    assertThat(Problems.described(broken)).isEqualTo("vatworks.vow.ProblemsTest$2");
    assertThat(Problems.described(new IllegalStateException("no: " + new Object())))
        .isEqualTo("java.lang.IllegalStateException: no: java.lang.Object@...");
  }

  @Test
  void aLineIsShortAndText() {
    assertThat(Problems.line("x".repeat(2_000))).hasSize(1_003).endsWith("x...");
    assertThat(Problems.line("a\ud83db")).isEqualTo("a?b");
  }

  private static String message(String text) {
    return Problems.of(new IllegalArgumentException(text)).getMessage();
  }
}
