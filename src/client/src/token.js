import { CODE, failure } from "./names.js";

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
 * @param {string} [userID] who every token must be of; if absent, the first token says so
 */
export function openTokens(source, userID) {
  /** @type {{value: string, expires: number} | undefined} */
  let held;
  /** @type {Promise<string> | undefined} */
  let asked;
  /** @type {"first" | "expired" | "refused"} */
  let reason = "first";

  async function ask() {
    let value;
    try {
      value = await source({ reason, userID });
    } catch (error) {
      throw failure(CODE.NOT_STARTED, `token failed: ${error instanceof Error ? error.message : error}`);
    }
    if (typeof value !== "string" || !value) {
      throw failure(CODE.BAD_ARGUMENT, "token must return a token, a string, or a promise of one");
    }
    const { sub, exp = Infinity } = claims(value);
    if (sub !== undefined && userID !== undefined && sub !== userID) {
      throw failure(CODE.WRONG_USER, "token returned the token of another user than the one logged in");
    }
    userID = sub === undefined ? userID : sub;
    const expires = exp * 1000 - LEEWAY;
    // One that comes expired tells of a wrong clock here: it is good until it is refused.
    held = { value, expires: expires > Date.now() ? expires : Infinity };
    return value;
  }

  return {
    /** @returns {string | Promise<string>} */
    get() {
      if (held && Date.now() < held.expires) return held.value;
      if (held) reason = "expired";
      held = undefined;
      return (asked =
        asked ||
        ask().finally(() => {
          asked = undefined;
        }));
    },

    /** The service has refused it; another may have come meanwhile. @param {string} token */
    refused(token) {
      if (held && held.value === token) {
        held = undefined;
        reason = "refused";
      }
    },

    /** Who the tokens are of, once one has come that says so. */
    user: () => userID,
  };
}

/** @param {string} token @returns {{sub?: string, exp?: number}} nothing of a token that is no JWT */
function claims(token) {
  try {
    const json = JSON.parse(decoded(token.split(".")[1]));
    return typeof json === "object" && json ? json : {};
  } catch (_) {
    return {};
  }
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base64url of UTF-8. Mini programs have no `atob`. @param {string} text */
function decoded(text) {
  let bits = "";
  for (const char of text) bits += BASE64.indexOf(char).toString(2).padStart(6, "0");
  return decodeURIComponent(
    (bits.match(/.{8}/g) || []).map((byte) => "%" + parseInt(byte, 2).toString(16).padStart(2, "0")).join(""),
  );
}
