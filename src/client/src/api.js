import { CODE, failure } from "./names.js";
import { openTokens } from "./token.js";

/** How often a call is sent at the most. */
const ATTEMPTS = 5;
/** The service answers within 5 seconds of its own; the rest is for the way and a cold start. */
const TIMEOUT = 12000;
/** The service knows a key for ten minutes from when it came. */
const KEY_LIFE = 9.5 * 60000;
const TRY_AGAIN = [429, 502, 503, 504];

/** A random time of at most this many milliseconds, that doubles with each attempt. */
export const backoff = (/** @type {number} */ attempt, first = 500, most = 8000) =>
  Math.random() * Math.min(most, first * 2 ** attempt);

/**
 * Calls of the service: tokens, retries, keys.
 * @param {object} options
 * @param {string} options.url
 * @param {import("./token.js").TokenSource} options.token
 * @param {import("./transports/browser.js").Transport} options.transport
 * @param {string} [options.userID]
 * @param {() => Promise<void> | undefined} options.awake what to wait for while in the background
 */
export function openApi({ url, token, transport, userID, awake }) {
  const tokens = openTokens(token, userID);
  const base = url.replace(/\/+$/, "");
  let closed = false;

  /**
   * @param {string} operation
   * @param {object} fields
   * @param {{key?: string, attempts?: number}} options a write has a key
   * @returns {Promise<any>} the answer's data
   */
  async function call(operation, fields, { key, attempts = ATTEMPTS }) {
    const began = Date.now();
    const data = { outcomeUnknown: false };
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      await awake();
      const bearer = await tokens.get();
      if (closed) throw stopped();
      if (key && Date.now() - began > KEY_LIFE) {
        data.outcomeUnknown = true;
        throw failure(CODE.TIMEOUT, `${operation} was not answered in time`, data);
      }
      /** @type {Record<string, string>} */
      const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
      if (key) headers["idempotency-key"] = key;
      const request = { url: `${base}/${operation}`, headers, body: JSON.stringify(fields), timeout: TIMEOUT };
      const answer = await transport.request(request).catch((error) => ({ ...error, status: 0, text: "" }));
      if (closed) throw stopped();
      const { status } = answer;
      const body = parsed(answer.text);
      if (status === 200 && body && body.code === 0) return body.data;
      if (status === 401 && !renewed) {
        renewed = true;
        attempt--;
        tokens.refused(bearer);
        continue;
      }
      renewed = false;
      // What is no JSON is of something between here and the service.
      const lost = !status || !body;
      data.outcomeUnknown = !!key && (data.outcomeUnknown || lost || status >= 500);
      if (attempt === attempts || !(lost || TRY_AGAIN.includes(status))) {
        throw lost
          ? failure(lostCode(answer), `${operation} got no answer`, data)
          : failure(body.code || status, body.message || `HTTP status ${status}`, data);
      }
      await pause(Math.max(1000 * (Number(answer.retryAfter) || 0), 100 + backoff(attempt)));
    }
  }

  /** @param {{status: number, timeout?: boolean}} answer */
  function lostCode({ timeout }) {
    if (!transport.isOnline()) return CODE.OFFLINE;
    return timeout ? CODE.TIMEOUT : CODE.NO_ANSWER;
  }

  return {
    /** @param {string} operation @param {object} [fields] @param {number} [attempts] */
    read: (operation, fields = {}, attempts) => call(operation, fields, { attempts }),
    /** @param {string} operation @param {object} fields */
    write: async (operation, fields) => call(operation, fields, { key: await transport.randomKey() }),
    user: tokens.user,
    close() {
      closed = true;
    },
  };
}

export const stopped = () => failure(CODE.NOT_STARTED, "not started, stopped, or another user has logged in");

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** @param {string} text @returns {any} undefined if it is no JSON object */
export function parsed(text) {
  try {
    const json = JSON.parse(text);
    return typeof json === "object" && json ? json : undefined;
  } catch (_) {
    return undefined;
  }
}
