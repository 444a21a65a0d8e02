package conversationgroups.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A batch of the table's stream, as Lambda hands it over: one shard's records in their order. */
public final class StreamBatch {

  private final JsonNode event;

  public StreamBatch(JsonNode event) {
    this.event = event;
  }

  public List<StreamRecord> records() {
    List<StreamRecord> records = new ArrayList<>();
    event.path("Records").forEach(record -> records.add(new StreamRecord(record)));
    return records;
  }
}
