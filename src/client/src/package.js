import { create } from "./create.js";
import { decorate, install } from "./decorate.js";
import { EVENT, VERSION } from "./names.js";

/**
 * What each entry of the package exports, with the transport of its platform.
 * @param {import("./transports/transport.js").Transport} transport
 */
export const packageFor = (transport) => ({
  /** @param {import("./create.js").Options} options */
  create: (options) => create(options, transport),
  /** @param {import("./decorate.js").Chat} chat @param {import("./create.js").Options} options */
  decorate: (chat, options) => decorate(chat, options, transport),
  /** @param {{create: Function}} TencentCloudChat @param {import("./create.js").Options} options */
  install: (TencentCloudChat, options) => install(TencentCloudChat, options, transport),
  EVENT,
  VERSION,
});
