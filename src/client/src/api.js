import { backoff, failure, NO_ANSWER, notStarted, OFFLINE, parsed, TIMEOUT } from "./names.js";
import { openTokens } from "./token.js";

/** How often a call is sent at the most. */
const ATTEMPTS = 5;
/** In seconds. Who is to wait longer than this is told, instead of kept waiting. */
const LONGEST_WAIT = 10;
/** The service knows a key for ten minutes from when it came. */
const KEY_LIFE = 9.5 * 60000;

/**
 * Calls of the service: tokens, retries, keys.
 * @param {object} options
 * @param {string} options.url
 * @param {import("./token.js").TokenSource} options.token
 * @param {import("./transports/transport.js").Transport} options.transport
 * @param {string} [options.userID]
 * @param {() => boolean} options.isClosed then no call goes out, and no answer comes in
 */
export function openApi({ url, token, transport, userID, isClosed }) {
  const tokens = openTokens(token, transport.decoded, userID);

  /**
   * @param {string} operation
   * @param {object} [fields]
   * @param {{key?: string, attempts?: number}} [options] a write has a key
   * @returns {Promise<any>} the answer's data
   */
  return async function call(operation, fields = {}, { key, attempts = ATTEMPTS } = {}) {
    const began = Date.now();
    const data = { outcomeUnknown: false };
    /** @type {Record<string, string>} */
    const keyHeader = key ? { "idempotency-key": key } : {};
    let refused = false;
    for (let attempt = 1; ; ) {
      if (transport.awake) await transport.awake();
      const bearer = await tokens.get();
      if (isClosed()) throw notStarted();
      if (key && Date.now() - began > KEY_LIFE) {
        data.outcomeUnknown = true;
        throw failure(TIMEOUT, `${operation}: no answer`, data);
      }
      const { status, text, retryAfter, timeout } = await transport
        .request(
          url.replace(/\/*$/, "/") + operation,
          { authorization: `Bearer ${bearer}`, "content-type": "application/json", ...keyHeader },
          JSON.stringify(fields),
        )
        .catch((error) => Object.assign({ status: 0, text: "" }, error));
      if (isClosed()) throw notStarted();
      if (status === 401 && !refused) {
        refused = true;
        tokens.refused(bearer);
        continue;
      }
      refused = false;
      // What is no JSON is of something between here and the service.
      const body = parsed(text);
      if (body && body.code === 0) return body.data;
      if (key && (!body || status >= 500)) data.outcomeUnknown = true;
      // The header may also be a date, or anything that a proxy has put there: then as if it were absent.
      const wait = Number(retryAfter) || 0;
      if (attempt++ >= attempts || wait > LONGEST_WAIT || (body ? status !== 429 && status < 502 : !transport.isOnline())) {
        const { code = status, message = `${operation}: no answer` } = body || {};
        throw failure(code || (!transport.isOnline() ? OFFLINE : timeout ? TIMEOUT : NO_ANSWER), message, { ...data, ...(body && body.data) });
      }
      await new Promise((done) => setTimeout(done, 1000 * wait + 100 + backoff(attempt, 8000)));
    }
  };
}
