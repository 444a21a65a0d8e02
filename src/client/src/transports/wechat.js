import { appTransport } from "./app.js";

/** WeChat mini programs. */
export const wechat = appTransport(() => wx);
