package conversationgroups.domain;

import java.time.Duration;

/** The numbers of the contract ({@code docs/contract.md}, "Words", "Operations" and "Retries"). */
public final class Limits {

  /** Groups a user may have. */
  public static final int GROUPS_PER_USER = 20;

  /** Length of a group name, in bytes of UTF-8. */
  public static final int GROUP_NAME_BYTES = 32;

  /** Length of a conversation ID, prefix included, in bytes. */
  public static final int CONVERSATION_ID_BYTES = 128;

  /** Conversation IDs in one call, repeated ones counted. */
  public static final int CONVERSATIONS_PER_CALL = 100;

  /** Conversations a group may hold. */
  public static final int CONVERSATIONS_PER_GROUP = 1_000;

  /** Conversations on a page when the caller names no limit. */
  public static final int DEFAULT_PAGE = 100;

  /** Conversations on a page at the most. */
  public static final int LARGEST_PAGE = 1_000;

  /** Length of an {@code Idempotency-Key}, in characters. */
  public static final int IDEMPOTENCY_KEY_CHARACTERS = 64;

  /** How long an {@code Idempotency-Key} is remembered. */
  public static final Duration IDEMPOTENCY_WINDOW = Duration.ofMinutes(10);

  /**
   * Length of a user ID, in bytes of UTF-8. Ours, not the SDK's: DynamoDB takes 2,048 bytes for a
   * partition key, and no identity provider issues a {@code sub} near this length.
   */
  public static final int USER_ID_BYTES = 1_024;

  private Limits() {}
}
