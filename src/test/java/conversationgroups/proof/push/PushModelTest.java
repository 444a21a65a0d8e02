package conversationgroups.proof.push;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.local.push.Disturbances;
import conversationgroups.proof.Scale;
import conversationgroups.push.WithPush;
import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three devices of one user, whose connections break and whose messages are lost, repeated and
 * late, show what the lists say once it is quiet.
 */
@QuarkusTest
@TestProfile(WithPush.class)
class PushModelTest extends ServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Disturbances disturbances;

  private final Random random = new Random(Scale.seed());
  private final List<Follower> devices = new ArrayList<>();

  @AfterEach
  void calm() {
    disturbances.set(0, 0, 0, Duration.ZERO);
    devices.forEach(Follower::end);
  }

  @Test
  void devicesThatFollowTheRuleShowTheLists() throws Exception {
    for (int i = 0; i < 3; i++) {
      Follower device = new Follower(user);
      devices.add(device);
      Thread thread = new Thread(device, "device " + i);
      thread.setDaemon(true);
      thread.start();
    }
    disturbances.set(0.05, 0.1, 0.02, Duration.ofMillis(30));
    int operations = Scale.of(300, 2_000);
    for (int i = 0; i < operations; i++) {
      operate();
      if (random.nextInt(50) == 0) {
        devices.get(random.nextInt(devices.size())).drop();
      }
    }
    disturbances.set(0, 0, 0, Duration.ZERO);
    rest();

    Answer names = user.groups();
    Map<String, Set<String>> groups = Follower.groups(names, user.everything());
    assertThat(devices)
        .as("seed %d, %d operations", Scale.seed(), operations)
        .allSatisfy(
            device ->
                assertThat(device.state()).isEqualTo(new Follower.State(names.sequence(), groups)));
    int fetches = devices.stream().mapToInt(Follower::fetches).sum();
    // The disturbances were there, and yet most changes needed no fetch.
    assertThat(fetches).isBetween(devices.size() + 1, (int) names.sequence() * 2);
  }

  /**
   * The last message is lost as well as any other, and no gap shows that; here a further change
   * does what the fetch of every ten minutes does.
   */
  private void rest() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean quiet = false;
    while (!quiet && System.nanoTime() < end) {
      user.create("rest " + random.nextInt(1_000_000));
      user.delete(user.groups().groupNames().get(0)).succeeds();
      TimeUnit.MILLISECONDS.sleep(1_500);
      long sequence = user.sequence();
      quiet = devices.stream().allMatch(device -> device.state().sequence() == sequence);
    }
  }

  private void operate() {
    String group = "group " + random.nextInt(6);
    String[] ids = new String[1 + random.nextInt(4)];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "C2Cuser" + random.nextInt(12);
    }
    switch (random.nextInt(6)) {
      case 0 -> inProcess.create(group, ids);
      case 1 -> inProcess.delete(group);
      case 2 -> inProcess.rename(group, "group " + random.nextInt(6));
      case 3 -> inProcess.remove(group, ids);
      default -> inProcess.add(group, ids);
    }
  }
}
