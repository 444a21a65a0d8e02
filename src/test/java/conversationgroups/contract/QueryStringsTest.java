package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryStringsTest extends ServiceTest {

  private static final String OPERATION = "getConversationList";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b|groupName=a+b",
        "a b|groupName=a%20b",
        "a+b|groupName=a%2Bb",
        "a,b|groupName=a,b",
        "a,b|groupName=a%2Cb",
        "a&b=c|groupName=a%26b%3Dc",
        "a=b|groupName=a=b",
        "%2F|groupName=%252F",
        "a/b|groupName=a/b",
        "..|groupName=..",
        "研发|groupName=%E7%A0%94%e5%8f%91",
        "😀|groupName=%F0%9F%98%80",
        "\u00E9|groupName=e%CC%81",
        "a|groupName=%20a%C2%A0",
        "a|group%4Eame=a",
        "a|&groupName=a&&",
        "a|groupName=a&limit=0010"
      })
  void nameIsFoundAsItIsEncoded(String name, String query) {
    user.create(name, "C2C1").succeeds();

    assertThat(user.get(OPERATION, query).succeeds().conversations()).containsExactly("C2C1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groupName=a&groupName=b",
        "groupName=a&groupName=a",
        "groupName=a&limit=1&limit=1",
        "groupName=a&limit=",
        "groupName=a&limit=0",
        "groupName=a&limit=1001",
        "groupName=a&limit=%2B1",
        "groupName=a&limit=-1",
        "groupName=a&limit=1.0",
        "groupName=a&limit=1e1",
        "groupName=a&limit=99999999999",
        "groupName=a&limit=%D9%A1",
        "groupName=a&nextToken=x",
        "groupName=a&nextToken=",
        "limit=1&conversationIDList=C2C1",
        "nextToken=x",
        "groupname=a",
        "groupName=a&x=1",
        "x",
        "=x",
        "=",
        "/groupName=a",
        "/=a",
        "/a/b=1",
        "/groupName/0=a",
        "groupName=a&/a/b=1&a=2",
        "groupName=a&conversationIDList=C2C1",
        "groupName[]=a",
        "%00=1",
        "groupName=a&user=b"
      })
  void otherShapesAreRefused(String query) {
    user.create("a", "C2C1").succeeds();
    user.get(OPERATION, query.replace("[]", "%5B%5D")).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groupName=%", "groupName=%4", "groupName=%zz", "groupName=%G1", "groupName=%-1",
        "groupName=%FF", "groupName=%C3", "groupName=%C0%80", "groupName=%ED%A0%80", "%=a"
      })
  void badEncodingsAreRefused(String query) {
    inProcess.get(OPERATION, query).isRefused(400, 50002);
  }

  @Test
  void emptyNameIsAnInvalidName() {
    user.get(OPERATION, "groupName=").isRefused(400, 51011);
    user.get(OPERATION, "groupName").isRefused(400, 51011);
    user.get(OPERATION, "groupName=a%00b").isRefused(400, 51011);
  }

  @Test
  void repeatedParameterIsAListAndACommaIsNot() {
    user.create("a", "C2C1", "C2C2", "C2C1,C2C2").succeeds();

    assertThat(
            user.get(OPERATION, "conversationIDList=C2C2&conversationIDList=C2C1")
                .succeeds()
                .conversations())
        .containsExactly("C2C2", "C2C1");
    assertThat(user.get(OPERATION, "conversationIDList=C2C1,C2C2").succeeds().groupsOf("C2C1,C2C2"))
        .containsExactly("a");
    assertThat(user.get(OPERATION, "conversationIDList=").succeeds().conversations())
        .containsExactly("");
  }

  @Test
  void hundredIDsAreTakenAndOneMoreIsRefused() {
    String hundred = "conversationIDList=" + String.join("&conversationIDList=", ids(100));

    assertThat(user.get(OPERATION, hundred).succeeds().conversations()).isEqualTo(ids(100));
    user.get(OPERATION, hundred + "&conversationIDList=C2Cx").isRefused(400, 51006);
  }

  @Test
  void getAnswersLikePost() {
    user.create("a", ids(5)).succeeds();

    assertThat(user.get(OPERATION, "groupName=a&limit=2").succeeds().body())
        .isEqualTo(user.page("a", 2, null).body());
  }

  @Test
  void postWithItsFieldsInTheQueryStringIsRefused() {
    user.create("a").succeeds();
    user.send(Request.post(OPERATION, null).withQuery("groupName=a")).isRefused(400, 50002);
    user.send(Request.post("deleteConversationGroup", "").withQuery("groupName=a"))
        .isRefused(400, 50002);
  }

  @Test
  void bodyOfAGetIsNotRead() {
    user.create("a", "C2C1").succeeds();
    Request get = new Request("GET", OPERATION, "groupName=a", "{bad", Map.of());

    assertThat(user.send(get).succeeds().conversations()).containsExactly("C2C1");
  }
}
