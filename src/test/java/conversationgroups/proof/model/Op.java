package conversationgroups.proof.model;

import java.util.List;

/** An operation as a client asks for it. */
public sealed interface Op {

  record Create(String name, List<String> ids) implements Op {}

  record Delete(String name) implements Op {}

  record Rename(String from, String to) implements Op {}

  record Sort(List<String> names) implements Op {}

  record Add(String name, List<String> ids) implements Op {}

  record Remove(String name, List<String> ids) implements Op {}

  record RemoveFromAll(List<String> ids) implements Op {}

  record Groups() implements Op {}

  /** The whole of one group, page by page. */
  record Page(String name, int limit) implements Op {}

  record OfConversations(List<String> ids) implements Op {}

  record All() implements Op {}

  default boolean writes() {
    return this instanceof Create
        || this instanceof Delete
        || this instanceof Rename
        || this instanceof Sort
        || this instanceof Add
        || this instanceof Remove
        || this instanceof RemoveFromAll;
  }
}
