package conversationgroups.domain;

import java.time.Duration;

/**
 * The numbers of the contract ({@code docs/contract.md}, "Words", "Operations" and "Retries"). What
 * a request alone can break is refused where the value is made; what takes the user's data to know
 * is a condition of the write itself, since a read before it would let two calls take the last
 * place.
 */
public final class Limits {

  /**
   * Groups a user may have (51010). Held by the condition of {@code table.DirectoryUpdate.create}.
   */
  public static final int GROUPS_PER_USER = 20;

  /** Length of a group name, in bytes of UTF-8 (51011). Held by {@link GroupName#of}. */
  public static final int GROUP_NAME_BYTES = 32;

  /**
   * Length of a conversation ID, prefix included, in bytes (2503). Held by {@link
   * ConversationID#of}.
   */
  public static final int CONVERSATION_ID_BYTES = 128;

  /** Conversation IDs in one call, repeated ones counted (51006). Held where a request is read. */
  public static final int CONVERSATIONS_PER_CALL = 100;

  /**
   * Conversations a group may hold (51008). Decided in {@code store.ChangeMembers}, and held by the
   * conditions of {@code table.DirectoryUpdate.add} and {@code held}.
   */
  public static final int CONVERSATIONS_PER_GROUP = 1_000;

  /** Conversations on a page when the caller names no limit. */
  public static final int DEFAULT_PAGE = 100;

  /** Conversations on a page at the most. */
  public static final int LARGEST_PAGE = 1_000;

  /** Length of an {@code Idempotency-Key}, in characters. */
  public static final int IDEMPOTENCY_KEY_CHARACTERS = 64;

  /** How long an {@code Idempotency-Key} is remembered. Held by {@code table.IdempotencyItem}. */
  public static final Duration IDEMPOTENCY_WINDOW = Duration.ofMinutes(10);

  /**
   * Length of a user ID, in bytes of UTF-8. Ours, not the SDK's: DynamoDB takes 2,048 bytes for a
   * partition key, and no identity provider issues a {@code sub} near this length.
   */
  public static final int USER_ID_BYTES = 1_024;

  private Limits() {}
}
