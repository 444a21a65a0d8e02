// WeChat's runtime cannot be had here. This stands in for its network: real requests and real sockets,
// within WeChat's limits: ten requests and five sockets at once, and none of either from the background.
// @ts-expect-error it comes without types
import WebSocket from "ws";
import { send } from "./helpers.js";

const MOST_REQUESTS = 10;
const MOST_SOCKETS = 5;

/** @param {{interruptAfter?: number}} [options] milliseconds in the background; WeChat's are five seconds */
export function wxStandIn({ interruptAfter = 50 } = {}) {
  /** @type {Record<string, Set<Function>>} */
  const handlers = {};
  const on = (/** @type {string} */ name) => (handlers[name] ??= new Set());
  const sockets = new Set();
  /** @type {Set<(message: string) => void>} */
  const requests = new Set();
  const seen = { mostRequests: 0, mostSockets: 0, refused: 0, interrupted: 0 };
  let interrupted = false;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;

  const wx = {
    /** @param {any} options */
    request({ url, method = "GET", header, data, success, fail, complete = () => {} }) {
      const end = (/** @type {Function} */ how, /** @type {object} */ what) => {
        if (!requests.delete(interrupt)) return;
        how(what);
        complete(what);
      };
      const interrupt = (/** @type {string} */ errMsg) => end(fail, { errMsg: `request:fail ${errMsg}` });
      requests.add(interrupt);
      if (requests.size > MOST_REQUESTS || interrupted) {
        interrupted ? seen.interrupted++ : seen.refused++;
        setTimeout(interrupt, 0, interrupted ? "interrupted" : "exceed max concurrent");
        return { abort() {} };
      }
      seen.mostRequests = Math.max(seen.mostRequests, requests.size);
      send(method, url, header, data).then(
        // Every status is a success; the header's name is as the server spells it.
        ({ status, text, retryAfter }) => end(success, { statusCode: status, data: text, header: retryAfter ? { "Retry-After": retryAfter } : {}, errMsg: "request:ok" }),
        () => interrupt(""),
      );
      return { abort() {} };
    },

    /** @param {any} options */
    connectSocket({ url, fail = () => {}, complete = () => {} }) {
      /** @type {Record<string, Function[]>} */
      const listeners = {};
      const tell = (/** @type {string} */ name, /** @type {any} */ what) => (listeners[name] || []).forEach((one) => one(what));
      const listen = (/** @type {string} */ name) => (/** @type {Function} */ handler) => void (listeners[name] ??= []).push(handler);
      const task = { onOpen: listen("open"), onMessage: listen("message"), onClose: listen("close"), onError: listen("error"), send() {}, close() {} };
      if (sockets.size >= MOST_SOCKETS || interrupted) {
        seen.refused++;
        setTimeout(() => {
          fail({ errMsg: "connectSocket:fail exceed max socket connections" });
          complete();
        });
        return task;
      }
      const socket = new WebSocket(url);
      sockets.add(socket);
      seen.mostSockets = Math.max(seen.mostSockets, sockets.size);
      socket.on("open", () => tell("open", {}));
      socket.on("message", (/** @type {Buffer} */ data) => tell("message", { data: String(data) }));
      socket.on("error", () => tell("error", {}));
      socket.on("close", () => {
        sockets.delete(socket);
        tell("close", {});
      });
      return Object.assign(task, {
        send: (/** @type {{data: string}} */ { data }) => socket.send(data),
        close: () => socket.close(),
      });
    },

    onNetworkStatusChange: (/** @type {Function} */ handler) => on("network").add(handler),
    offNetworkStatusChange: (/** @type {Function} */ handler) => on("network").delete(handler),
    onAppShow: (/** @type {Function} */ handler) => on("show").add(handler),
    offAppShow: (/** @type {Function} */ handler) => on("show").delete(handler),
    onAppHide: (/** @type {Function} */ handler) => on("hide").add(handler),
    offAppHide: (/** @type {Function} */ handler) => on("hide").delete(handler),
  };

  return {
    wx,
    seen,
    sockets: () => sockets.size,
    handlers: () => Object.values(handlers).reduce((sum, set) => sum + set.size, 0),
    hide() {
      on("hide").forEach((handler) => handler());
      timer = setTimeout(() => {
        interrupted = true;
        for (const interrupt of requests) {
          seen.interrupted++;
          interrupt("interrupted");
        }
        for (const socket of sockets) socket.terminate();
      }, interruptAfter);
    },
    show() {
      clearTimeout(timer);
      interrupted = false;
      on("show").forEach((handler) => handler());
    },
  };
}
