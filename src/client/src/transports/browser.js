import { REQUEST_TIMEOUT } from "./transport.js";

/** @type {import("./transport.js").Transport} */
export const browser = {
  async request(url, headers, body) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), REQUEST_TIMEOUT);
    try {
      const answer = await fetch(url, { method: "POST", headers, body, signal: abort.signal });
      return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get("retry-after") };
    } catch (_) {
      throw { timeout: abort.signal.aborted };
    } finally {
      clearTimeout(timer);
    }
  },

  connect(url, { open, message, close }) {
    const socket = new WebSocket(url);
    socket.onopen = open;
    socket.onmessage = ({ data }) => message(data);
    socket.onclose = socket.onerror = close;
    return socket;
  },

  watch(handler) {
    // Node.js has no document, and needs none of this.
    if (typeof document === "undefined") return () => {};
    const heard = (/** @type {any} */ { type, persisted }) => {
      // A page that has just loaded is shown, too: only one that comes back was away.
      if (type === "pageshow" && !persisted) return;
      handler(type === "online" ? type : document.hidden ? "background" : "foreground");
    };
    /** @type {[EventTarget, string][]} */
    const sources = [
      [window, "online"],
      [window, "pageshow"],
      [document, "visibilitychange"],
    ];
    for (const [target, type] of sources) target.addEventListener(type, heard);
    return () => {
      for (const [target, type] of sources) target.removeEventListener(type, heard);
    };
  },

  isOnline: () => typeof navigator === "undefined" || navigator.onLine !== false,

  decoded(text) {
    const bytes = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  },
};
