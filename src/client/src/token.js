import { BAD_ARGUMENT, failure, NOT_STARTED, WRONG_USER } from "./names.js";

/**
 * Gives a token. `reason` says what became of the last one; `userID` is who is logged in, where
 * that is known.
 * @callback TokenSource
 * @param {{reason: "first" | "expired" | "refused", userID?: string}} request
 * @returns {string | Promise<string>}
 */

/** A token that expires sooner than this is asked for anew, so that it lasts for its call. */
const LEEWAY = 10000;

/**
 * Keeps a token as long as it is good. All calls share one request for the next.
 * @param {TokenSource} source
 * @param {(text: string) => string} decoded of base64url
 * @param {string} [userID] who every token must be of; if absent, the first token says so
 */
export function openTokens(source, decoded, userID) {
  let value = "";
  let expires = 0;
  /** @type {Promise<string> | undefined} */
  let asked;
  /** @type {"first" | "expired" | "refused"} */
  let reason = "first";

  async function ask() {
    let token;
    try {
      token = await source({ reason, userID });
    } catch (error) {
      throw failure(NOT_STARTED, `token: ${error}`);
    }
    if (typeof token !== "string") throw failure(BAD_ARGUMENT, "token must give a string");
    /** @type {{sub?: string, exp?: number}} */
    let claims = {};
    try {
      claims = Object(JSON.parse(decoded(token.split(".")[1])));
    } catch (_) {
      // It is no JWT: then it is good until it is refused, and anybody's.
    }
    const { sub = userID, exp = Infinity } = claims;
    if (userID !== undefined && sub !== userID) throw failure(WRONG_USER, "token is another user's");
    userID = sub;
    value = token;
    reason = "expired";
    expires = exp * 1000 - LEEWAY;
    // One that comes expired tells of a wrong clock here: it is good until it is refused.
    if (expires < Date.now()) expires = Infinity;
    return token;
  }

  return {
    /** @returns {string | Promise<string>} */
    get() {
      if (Date.now() < expires) return value;
      return (asked = asked || ask().finally(() => (asked = undefined)));
    },

    /** The service has refused it; another may have come meanwhile. @param {string} token */
    refused(token) {
      if (value === token && expires) {
        expires = 0;
        reason = "refused";
      }
    },
  };
}
