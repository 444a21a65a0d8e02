import { REQUEST_TIMEOUT } from "./transport.js";

/**
 * What mini programs and uni-app have in common.
 *
 * @typedef {object} Platform
 * @property {(options: any) => unknown} request
 * @property {(options: any) => any} connectSocket
 * @property {(handler: any) => void} onNetworkStatusChange
 * @property {(handler: any) => void} offNetworkStatusChange
 * @property {(handler: any) => void} onAppShow
 * @property {(handler: any) => void} offAppShow
 * @property {(handler: any) => void} onAppHide
 * @property {(handler: any) => void} offAppHide
 *
 * @param {() => Platform} platform asked for at each use, so that the package can be loaded anywhere
 * @returns {import("./transport.js").Transport}
 */
export function appTransport(platform) {
  let online = true;
  /** @type {Promise<void> | undefined} until the app comes to the foreground */
  let asleep;
  let wake = () => {};
  const awaken = () => {
    wake();
    asleep = undefined;
  };

  return {
    // Five seconds after going to the background, requests are interrupted.
    awake: () => asleep,
    isOnline: () => online,
    decoded,

    request: (url, header, data) =>
      new Promise((resolve, reject) => {
        platform().request({
          url,
          method: "POST",
          header,
          data,
          timeout: REQUEST_TIMEOUT,
          dataType: "text",
          /** @param {{statusCode: number, data: any, header: any}} answer of every status */
          success: ({ statusCode, data, header = {} }) =>
            resolve({
              status: statusCode,
              text: typeof data === "string" ? data : JSON.stringify(data),
              // As the server spells it, or in small letters.
              retryAfter: header["Retry-After"] || header["retry-after"],
            }),
          /** @param {{errMsg?: string}} error */
          fail: ({ errMsg = "" } = {}) => reject({ timeout: /timeout/i.test(errMsg) }),
        });
      }),

    connect(url, { open, message, close }) {
      // With a callback, uni-app returns the task instead of a promise.
      const task = platform().connectSocket({ url, fail: close, complete() {} });
      task.onOpen(open);
      task.onMessage((/** @type {{data: string}} */ { data }) => message(data));
      task.onClose(close);
      task.onError(close);
      return {
        send: (data) => task.send({ data, fail() {} }),
        close: () => task.close({ fail() {} }),
      };
    },

    watch(handler) {
      /** @type {[string, (status: any) => void][]} */
      const handlers = [
        [
          "NetworkStatusChange",
          ({ isConnected }) => {
            const back = isConnected && !online;
            online = isConnected;
            if (back) handler("online");
          },
        ],
        [
          "AppShow",
          () => {
            awaken();
            handler("foreground");
          },
        ],
        [
          "AppHide",
          () => {
            asleep = asleep || new Promise((done) => (wake = done));
            handler("background");
          },
        ],
      ];
      const each = (/** @type {"on" | "off"} */ verb) => {
        for (const [event, heard] of handlers) /** @type {any} */ (platform())[verb + event](heard);
        // Who starts to watch is in the foreground; who ends it hears of no return to it.
        awaken();
      };
      each("on");
      return () => each("off");
    },
  };
}

/** The six bits of a character of base64url. @param {number} code */
const bits = (code) => (code > 96 ? code - 71 : code > 94 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4 : 62);

/** Mini programs have no `atob`. @param {string} text base64url of UTF-8 */
const decoded = (text) =>
  decodeURIComponent(
    text
      .replace(/./g, (char) => bits(char.charCodeAt(0)).toString(2).padStart(6, "0"))
      .replace(/.{1,8}/g, (byte) => (byte[7] ? "%" + parseInt(byte, 2).toString(16).padStart(2, "0") : "")),
  );
