/**
 * What the client needs of its platform.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} text
 * @property {string | null | undefined} retryAfter the header's value
 *
 * @typedef {object} Handlers
 * @property {() => void} open
 * @property {(text: string) => void} message
 * @property {() => void} close once, also if the connection was never open
 *
 * @typedef {"online" | "foreground" | "background"} Occasion
 *
 * @typedef {object} Transport
 * @property {(request: {url: string, headers: Record<string, string>, body: string, timeout: number}) => Promise<Answer>} request
 *   A POST. Rejects if there is no answer, with `{timeout: true}` if that took too long.
 * @property {(url: string, handlers: Handlers) => {send(text: string): void, close(): void}} connect
 * @property {(handler: (occasion: Occasion) => void) => () => void} watch returns what ends it
 * @property {() => boolean} isOnline
 * @property {() => string | Promise<string>} randomKey at least 96 random bits, printable
 * @property {boolean} [suspends] whether nothing can be sent from the background
 */

/** @type {Transport} */
export const browser = {
  async request({ url, headers, body, timeout }) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeout);
    try {
      const answer = await fetch(url, { method: "POST", headers, body, signal: abort.signal });
      return {
        status: answer.status,
        text: await answer.text(),
        retryAfter: answer.headers.get("retry-after"),
      };
    } catch (cause) {
      throw { timeout: abort.signal.aborted, cause };
    } finally {
      clearTimeout(timer);
    }
  },

  connect(url, handlers) {
    const socket = new WebSocket(url);
    socket.onopen = handlers.open;
    socket.onmessage = ({ data }) => handlers.message(data);
    socket.onclose = handlers.close;
    return socket;
  },

  watch(handler) {
    // Node.js has none of this, and needs none.
    if (typeof addEventListener === "undefined" || typeof document === "undefined") return () => {};
    const online = () => handler("online");
    const shown = () => handler(document.hidden ? "background" : "foreground");
    addEventListener("online", online);
    addEventListener("pageshow", shown);
    document.addEventListener("visibilitychange", shown);
    return () => {
      removeEventListener("online", online);
      removeEventListener("pageshow", shown);
      document.removeEventListener("visibilitychange", shown);
    };
  },

  isOnline: () => typeof navigator === "undefined" || navigator.onLine !== false,

  randomKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
  },
};
