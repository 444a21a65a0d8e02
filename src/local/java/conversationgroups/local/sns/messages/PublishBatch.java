package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.topics.Topic;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes each entry on its own: one that is refused leaves the others alone. */
@Singleton
class PublishBatch implements Action {

  private final Topics topics;
  private final Publisher publisher;

  PublishBatch(Topics topics, Publisher publisher) {
    this.topics = topics;
    this.publisher = publisher;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Topic topic = topics.get(query.required("TopicArn"));
    List<Query> entries = query.members("PublishBatchRequestEntries");
    BatchRules.check(entries);
    List<Map<String, Object>> successful = new ArrayList<>();
    List<Map<String, Object>> failed = new ArrayList<>();
    for (Query entry : entries) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("Id", entry.required("Id"));
      try {
        result.putAll(publisher.publish(topic, Publication.of(entry, topic)).fields());
        successful.add(result);
      } catch (SnsException e) {
        result.put("Code", e.code());
        result.put("Message", e.getMessage());
        result.put("SenderFault", e.status() < 500);
        failed.add(result);
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Successful", successful);
    answer.put("Failed", failed);
    return answer;
  }
}
