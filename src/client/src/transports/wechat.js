import { appTransport, mathRandomKey } from "./app.js";

/** WeChat mini programs. */
export const wechat = appTransport({
  request: (options) => wx.request(options),
  connectSocket: (options) => wx.connectSocket(options),
  onNetworkStatusChange: (handler) => wx.onNetworkStatusChange(handler),
  offNetworkStatusChange: (handler) => wx.offNetworkStatusChange(/** @type {any} */ (handler)),
  onAppShow: (handler) => wx.onAppShow(handler),
  offAppShow: (handler) => wx.offAppShow(handler),
  onAppHide: (handler) => wx.onAppHide(handler),
  offAppHide: (handler) => wx.offAppHide(handler),
  randomKey: () =>
    new Promise((resolve) => {
      if (!wx.getRandomValues) return resolve(mathRandomKey());
      wx.getRandomValues({
        length: 16,
        success: ({ randomValues }) =>
          resolve(Array.from(new Uint8Array(randomValues), (byte) => byte.toString(16).padStart(2, "0")).join("")),
        fail: () => resolve(mathRandomKey()),
      });
    }),
});
