export const VERSION = "1.0.0";

/** The events' names: those of Tencent's SDK, and one of this package's own, for the state. */
export const EVENT = Object.freeze({
  CONVERSATION_LIST_UPDATED: "onConversationListUpdated",
  CONVERSATION_GROUP_LIST_UPDATED: "onConversationGroupListUpdated",
  CONVERSATION_IN_GROUP_UPDATED: "onConversationInGroupUpdated",
  STATE_UPDATED: "onConversationGroupStateUpdated",
});

/** Codes that the client gives itself; the service's codes are in docs/contract.md. */
export const CODE = Object.freeze({
  NOT_STARTED: 2024,
  NO_ANSWER: 2800,
  TIMEOUT: 2801,
  OFFLINE: 2805,
  BAD_ARGUMENT: 50002,
  WRONG_USER: 59002,
});

/**
 * What a failed call rejects with.
 * @typedef {Error & {code: number, data: {outcomeUnknown?: boolean}}} ConversationGroupError
 */

/**
 * @param {number} code
 * @param {string} message
 * @param {{outcomeUnknown?: boolean}} [data] `outcomeUnknown` if a write may have happened
 * @returns {ConversationGroupError}
 */
export function failure(code, message, data = {}) {
  return Object.assign(new Error(message), { code, data });
}
