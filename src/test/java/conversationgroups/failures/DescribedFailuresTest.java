package conversationgroups.failures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.InProcess;
import conversationgroups.testing.OpenApi;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.TableErrors;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** The failures of the API's description, as they are when the table fails. */
@QuarkusTest
@TestProfile(LastingFailuresTest.ShortDeadline.class)
class DescribedFailuresTest extends ServiceTest {

  private static final String REQUEST_ID = "JKJaXmPLvHcESHA=";

  private final OpenApi document = OpenApi.read();

  private JsonNode example(String response, String name) {
    return document.at(
        "/components/responses/%s/content/application~1json/examples/%s/value"
            .formatted(response, name));
  }

  private Answer answer(Supplier<RuntimeException> failure) {
    var named =
        new InProcess(
            functions, event -> event.withObject("/requestContext").put("requestId", REQUEST_ID));
    Client client = user.over(named);
    var fault = Faults.instead(DynamoDbRequest.class, Faults.ALWAYS, failure);
    return Wire.during(fault, client::groups);
  }

  @Test
  void storeThatDoesNotAnswerIsUnavailableAsDescribed() {
    Answer answer = answer(TableErrors::throttled);

    assertThat(answer.body()).isEqualTo(example("Unavailable", "unavailable"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("retry-after");
  }

  @Test
  void whatNobodyExpectsIsAnInternalErrorAsDescribed() {
    Answer answer = answer(TableErrors::denied);

    assertThat(answer.body()).isEqualTo(example("InternalError", "internalError"));
    assertThat(answer.status()).isEqualTo(500);
  }
}
