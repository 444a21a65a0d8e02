export const VERSION = "1.0.0";

/** The events' names: those of Tencent's SDK, and one of this package's own, for the state. */
export const EVENT = {
  CONVERSATION_LIST_UPDATED: "onConversationListUpdated",
  CONVERSATION_GROUP_LIST_UPDATED: "onConversationGroupListUpdated",
  CONVERSATION_IN_GROUP_UPDATED: "onConversationInGroupUpdated",
  STATE_UPDATED: "onConversationGroupStateUpdated",
};

// Codes that the client gives itself, as the SDK does; the service's are in docs/contract.md.
export const NOT_STARTED = 2024;
export const NO_ANSWER = 2800;
export const TIMEOUT = 2801;
export const OFFLINE = 2805;
export const BAD_ARGUMENT = 50002;
export const WRONG_USER = 59002;

/**
 * What a failed call rejects with.
 * @typedef {Error & {code: number, data: {outcomeUnknown?: boolean, groupNameList?: string[]}}} ConversationGroupError
 */

/**
 * @param {number} code
 * @param {string} message
 * @param {{outcomeUnknown?: boolean}} [data] `outcomeUnknown` if a write may have happened
 * @returns {ConversationGroupError}
 */
export const failure = (code, message, data = {}) => Object.assign(new Error(message), { code, data });

export const notStarted = () => failure(NOT_STARTED, "not started");

/** @param {string} text @returns {any} undefined if it is no JSON object */
export function parsed(text) {
  try {
    return Object(JSON.parse(text));
  } catch (_) {}
}

/** A random time of at most this many milliseconds, that doubles with each attempt. */
export const backoff = (/** @type {number} */ attempt, /** @type {number} */ most) =>
  Math.random() * Math.min(most, 500 * 2 ** attempt);

/** An `Idempotency-Key`. It must not come twice among a user's calls of ten minutes; it is no secret. */
export const newKey = () => [Date.now(), Math.random(), Math.random()].join("-");
