package conversationgroups.proof.push;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.proof.Scale;
import conversationgroups.proof.report.Report;
import conversationgroups.push.Device;
import conversationgroups.push.WithPush;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How long changes take to the devices, and that none is lost when there are many. */
@QuarkusTest
@TestProfile(WithPush.class)
class PushLoadTest extends ServiceTest {

  @Test
  void bothDevicesHearOfEveryChangeInOrder() {
    List<Device> devices = List.of(Device.of(user), Device.of(user));
    Device stranger = Device.of(user.as(user.user() + "-other"));
    int changes = Scale.of(200, 2_000);
    long[] committed = new long[changes];
    inProcess.create("g").succeeds();
    devices.forEach(device -> assertThat(device.next().get("sequence").asLong()).isEqualTo(1));
    for (int i = 0; i < changes; i++) {
      if (i % 2 == 0) {
        inProcess.add("g", "C2Cuser").succeeds();
      } else {
        inProcess.remove("g", "C2Cuser").succeeds();
      }
      committed[i] = System.nanoTime();
    }
    long[] millis = new long[devices.size() * changes];
    for (int d = 0; d < devices.size(); d++) {
      for (int i = 0; i < changes; i++) {
        Device.Heard heard = devices.get(d).nextHeard();
        assertThat(heard.message().get("sequence").asLong()).isEqualTo(i + 2);
        millis[d * changes + i] = TimeUnit.NANOSECONDS.toMillis(heard.nanos() - committed[i]);
      }
    }
    assertThat(stranger.waiting()).isZero();
    report(Report.PUSH_DEVICES, millis).write();
  }

  @Test
  void twoHundredUsersDevicesHearOfFiftyChangesASecond() {
    int users = Scale.of(20, 200);
    int changes = 50 * Scale.of(4, 60);
    List<Client> clients = new ArrayList<>();
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      Client client = inProcess.as(user.user() + "-" + i);
      clients.add(client);
      devices.add(Device.of(user.as(client.user())));
      client.create("g").succeeds();
    }
    long[] committed = new long[changes];
    long before = usedMemory();
    long start = System.nanoTime();
    for (int i = 0; i < changes; i++) {
      LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / 50 - System.nanoTime());
      Client client = clients.get(i % users);
      boolean adds = i / users % 2 == 0;
      (adds ? client.add("g", "C2Cuser") : client.remove("g", "C2Cuser")).succeeds();
      committed[i] = System.nanoTime();
    }
    double perSecond = changes / ((System.nanoTime() - start) / 1e9);
    long[] millis = new long[changes];
    for (int u = 0; u < users; u++) {
      assertThat(devices.get(u).next().get("sequence").asLong()).isEqualTo(1);
      for (int i = u, sequence = 2; i < changes; i += users, sequence++) {
        Device.Heard heard = devices.get(u).nextHeard();
        assertThat(heard.message().get("sequence").asLong()).isEqualTo(sequence);
        millis[i] = TimeUnit.NANOSECONDS.toMillis(heard.nanos() - committed[i]);
      }
    }
    assertThat(devices).allSatisfy(device -> assertThat(device.waiting()).isZero());
    report(Report.PUSH_USERS, millis)
        .add("users", users)
        .add("changes per second", "%.0f".formatted(perSecond))
        .add("heap before and after, MB", before + " and " + usedMemory())
        .write();
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static Report report(String name, long[] millis) {
    Arrays.sort(millis);
    Report report = Report.part(name).add("messages", millis.length);
    for (double percent : new double[] {50, 90, 99, 100}) {
      int position = (int) Math.ceil(percent / 100 * millis.length) - 1;
      report.add("p%.0f, ms from commit".formatted(percent), Long.toString(millis[position]));
    }
    return report;
  }
}
