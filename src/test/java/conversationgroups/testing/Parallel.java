package conversationgroups.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Calls that begin at the same moment. */
public final class Parallel {

  private Parallel() {}

  /** The answers of {@code count} calls, in the order of their numbers from 0. */
  public static List<Answer> calls(int count, IntFunction<Answer> call) {
    CyclicBarrier start = new CyclicBarrier(count);
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      calls.add(
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return call.apply(number);
          });
    }
    var threads = Executors.newFixedThreadPool(count);
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many of the answers have this code. */
  public static long count(List<Answer> answers, int code) {
    return answers.stream().filter(a -> a.code() == code).count();
  }
}
