package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.testing.Client;
import conversationgroups.testing.OverHttp;
import conversationgroups.testing.StreamProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service on a FIFO topic, as with TopicType=fifo. */
@QuarkusTest
@TestProfile(ServiceFifoTest.Fifo.class)
class ServiceFifoTest extends SnsTest {

  private static final String TOPIC = "fifo-events.fifo";

  public static final class Fifo extends StreamProfile {

    public Fifo() {
      super("fifo", Map.of("local.topic", TOPIC));
    }
  }

  @Test
  void eventsOfAUserArriveInOrder() throws IOException {
    subscriber.subscribe(sns, Topics.arn(TOPIC), Map.of());
    Client user = Client.ofNewUser(new OverHttp(base));

    user.create("a", "C2C1").succeeds();
    user.create("b", "C2C2").succeeds();
    user.delete("a").succeeds();

    String former = "";
    for (int sequence = 1; sequence <= 3; sequence++) {
      Subscriber.Received received = subscriber.next();
      assertThat(new ObjectMapper().readTree(received.message()).path("sequence").asInt())
          .isEqualTo(sequence);
      String number = received.json().path("SequenceNumber").asText();
      assertThat(number).hasSize(20).isGreaterThan(former);
      former = number;
    }
  }
}
