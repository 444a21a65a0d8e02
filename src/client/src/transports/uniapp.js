import { appTransport } from "./app.js";

/**
 * uni-app, on each of its platforms. In its builds only a call that stands there literally, `uni.request(…)`,
 * works everywhere. Some platforms lack one or the other of these calls.
 */
export const uniapp = appTransport(() => ({
  request: (options) => uni.request(options),
  connectSocket: (options) => uni.connectSocket(options),
  onNetworkStatusChange: (handler) => uni.onNetworkStatusChange(handler),
  offNetworkStatusChange: (handler) => uni.offNetworkStatusChange && uni.offNetworkStatusChange(handler),
  onAppShow: (handler) => uni.onAppShow && uni.onAppShow(handler),
  offAppShow: (handler) => uni.offAppShow && uni.offAppShow(handler),
  onAppHide: (handler) => uni.onAppHide && uni.onAppHide(handler),
  offAppHide: (handler) => uni.offAppHide && uni.offAppHide(handler),
}));
