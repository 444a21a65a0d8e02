import { REQUEST_TIMEOUT } from "./transport.js";

/**
 * What mini programs and uni-app have in common. Their calls are passed in as functions: on uni-app
 * only a call that stands there literally, `uni.request(…)`, works in every build.
 *
 * @typedef {object} Platform
 * @property {(options: any) => unknown} request
 * @property {(options: any) => any} connectSocket
 * @property {(handler: (status: {isConnected: boolean}) => void) => void} onNetworkStatusChange
 * @property {(handler: (status: {isConnected: boolean}) => void) => void} offNetworkStatusChange
 * @property {(handler: () => void) => void} onAppShow
 * @property {(handler: () => void) => void} offAppShow
 * @property {(handler: () => void) => void} onAppHide
 * @property {(handler: () => void) => void} offAppHide
 * @property {() => string | Promise<string>} randomKey
 *
 * @param {Platform} platform
 * @returns {import("./transport.js").Transport}
 */
export function appTransport(platform) {
  let online = true;
  /** @type {Promise<void> | undefined} until the app comes to the foreground */
  let asleep;
  let wake = () => {};
  return {
    // Five seconds after going to the background, requests are interrupted.
    awake: () => asleep,
    isOnline: () => online,
    randomKey: platform.randomKey,
    decoded,

    request: (url, headers, body) =>
      new Promise((resolve, reject) => {
        platform.request({
          url,
          method: "POST",
          header: headers,
          data: body,
          timeout: REQUEST_TIMEOUT,
          dataType: "text",
          /** @param {{statusCode: number, data: any, header: any}} answer of every status */
          success: ({ statusCode, data, header }) =>
            resolve({
              status: statusCode,
              text: typeof data === "string" ? data : JSON.stringify(data),
              retryAfter: headerOf(header || {}, "retry-after"),
            }),
          /** @param {{errMsg?: string}} error */
          fail: ({ errMsg = "" } = {}) => reject({ timeout: /timeout/i.test(errMsg) }),
        });
      }),

    connect(url, handlers) {
      // With a callback, uni-app returns the task instead of a promise.
      const task = platform.connectSocket({ url, fail: () => close(), complete() {} });
      let open = false;
      let closed = false;
      function close() {
        if (!closed) handlers.close();
        closed = true;
      }
      task.onOpen(() => {
        open = true;
        handlers.open();
      });
      task.onMessage((/** @type {{data: string}} */ { data }) => handlers.message(data));
      task.onClose(close);
      task.onError(close);
      return {
        send: (text) => open && !closed && task.send({ data: text, fail() {} }),
        close() {
          closed = true;
          task.close({ fail() {} });
        },
      };
    },

    watch(handler) {
      const network = (/** @type {{isConnected: boolean}} */ { isConnected }) => {
        const back = isConnected && !online;
        online = isConnected;
        if (back) handler("online");
      };
      const show = () => {
        wake();
        asleep = undefined;
        handler("foreground");
      };
      const hide = () => {
        asleep = asleep || new Promise((done) => (wake = done));
        handler("background");
      };
      // Who starts to watch is in the foreground.
      wake();
      asleep = undefined;
      platform.onNetworkStatusChange(network);
      platform.onAppShow(show);
      platform.onAppHide(hide);
      return () => {
        platform.offNetworkStatusChange(network);
        platform.offAppShow(show);
        platform.offAppHide(hide);
      };
    },
  };
}

/** @param {{[name: string]: any}} headers as the platform spells them @param {string} name */
function headerOf(headers, name) {
  const spelt = Object.keys(headers).find((key) => key.toLowerCase() === name);
  return spelt && String(headers[spelt]);
}

/** A key where the platform has no source of its own. It must be unlikely to come twice, not secret. */
export function mathRandomKey() {
  let key = Date.now().toString(36);
  while (key.length < 40) key += Math.random().toString(36).slice(2);
  return key.slice(0, 40);
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Mini programs have no `atob`. @param {string} text base64url of UTF-8 */
function decoded(text) {
  let bits = "";
  for (const char of text) bits += BASE64.indexOf(char).toString(2).padStart(6, "0");
  return decodeURIComponent(
    (bits.match(/.{8}/g) || []).map((byte) => "%" + parseInt(byte, 2).toString(16).padStart(2, "0")).join(""),
  );
}
