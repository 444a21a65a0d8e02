package conversationgroups.lambda;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The classes that Jackson reads by reflection, for a native build: the answers and the events. */
@RegisterForReflection(
    classNames = {
      "conversationgroups.http.Answers$Envelope",
      "conversationgroups.http.HttpRequest",
      "conversationgroups.http.HttpResponse",
      "conversationgroups.domain.ChangedConversations",
      "conversationgroups.domain.ConversationList",
      "conversationgroups.domain.ConversationList$Grouped",
      "conversationgroups.domain.ConversationList$Member",
      "conversationgroups.domain.CreatedGroup",
      "conversationgroups.domain.DeletedGroup",
      "conversationgroups.domain.Erasure",
      "conversationgroups.domain.GroupList",
      "conversationgroups.domain.ItemFailure",
      "conversationgroups.domain.RenamedGroup",
      "conversationgroups.events.BatchResult",
      "conversationgroups.events.BatchResult$Failure",
      "conversationgroups.events.ChangeData$ContentChange",
      "conversationgroups.events.ChangeData$GroupList",
      "conversationgroups.events.ChangeData$InGroup",
      "conversationgroups.events.ChangeData$ListChange",
      "conversationgroups.events.ChangeData$Omitted",
      "conversationgroups.events.ChangeEvent",
      "conversationgroups.events.StreamBatch",
      "conversationgroups.operator.OperatorAnswer"
    })
final class NativeHints {

  private NativeHints() {}
}
