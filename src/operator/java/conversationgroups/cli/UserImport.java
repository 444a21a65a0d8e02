package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.cli.ContactGroups.Problem;
import conversationgroups.domain.Code;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what one line asks for. Doing it again does nothing more, at any time and wherever it was
 * cut off: a group that is there is not made again, and what is in it is not added again, which the
 * service answers without a change and without an event.
 */
final class UserImport {

  /** Conversations that one transaction takes, so that each call is one event. */
  private static final int CHUNK = 98;

  private final UserCalls calls;
  private final ContactGroups asked;
  private final List<Problem> problems;
  private final Set<String> onThisLine = new HashSet<>();
  private final Set<String> there = new HashSet<>();
  private int groups;
  private int conversations;

  UserImport(UserCalls calls, ContactGroups asked) {
    this.calls = calls;
    this.asked = asked;
    this.problems = new ArrayList<>(asked.problems());
  }

  /** What became of a line. */
  record Result(long line, String user, int groups, int conversations, List<Problem> problems) {}

  Result write() {
    if (!asked.groups().isEmpty()) {
      Answer list = calls.groups(asked.user());
      if (list.is(Code.SUCCESS)) {
        list.list("groupNameList").forEach(name -> there.add(name.asText()));
        asked.groups().forEach(this::writeGroup);
      } else {
        report("user " + asked.user(), list);
      }
    }
    return new Result(asked.line(), asked.user(), groups, conversations, problems);
  }

  private void writeGroup(Map.Entry<String, Set<String>> group) {
    if (!(GroupName.of("GroupName", group.getKey())
        instanceof Outcome.Success<GroupName> success)) {
      report("group " + group.getKey(), calls.create(asked.user(), group.getKey(), List.of()));
      return;
    }
    String name = success.value().value();
    boolean isNew = onThisLine.add(name);
    if (!isNew) {
      problems.add(
          new Problem(
              "group " + group.getKey(),
              Code.GROUP_NAME_TAKEN.number(),
              "another of the line has this name; the conversations went into that one"));
    }
    List<String> ids = List.copyOf(group.getValue());
    int done = 0;
    if (!there.contains(name)) {
      List<String> first = ids.subList(0, Math.min(CHUNK, ids.size()));
      Answer created = calls.create(asked.user(), name, first);
      if (created.is(Code.SUCCESS)) {
        done = first.size();
        count(name, created);
      } else if (!created.is(Code.GROUP_NAME_TAKEN)) {
        report("group " + group.getKey(), created);
        return;
      }
      there.add(name);
    }
    boolean whole = addAll(name, ids.subList(done, ids.size()));
    groups += whole && isNew ? 1 : 0;
  }

  private boolean addAll(String name, List<String> ids) {
    for (int start = 0; start < ids.size(); start += CHUNK) {
      List<String> chunk = ids.subList(start, Math.min(ids.size(), start + CHUNK));
      Answer added = calls.add(asked.user(), name, chunk);
      if (!added.is(Code.SUCCESS)) {
        report("group " + name, added);
        return false;
      }
      count(name, added);
    }
    return true;
  }

  private void count(String name, Answer answer) {
    conversations += answer.list("successConversationIDList").size();
    for (JsonNode failure : answer.list("failureConversationIDList")) {
      problems.add(
          new Problem(
              "conversation %s of group %s"
                  .formatted(failure.path("conversationID").asText(), name),
              failure.path("code").asInt(),
              failure.path("message").asText()));
    }
  }

  private void report(String what, Answer refusal) {
    problems.add(new Problem(what, refusal.code(), refusal.message()));
  }
}
