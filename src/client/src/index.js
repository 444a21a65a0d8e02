import { create as createWith } from "./create.js";
import { EVENT, VERSION } from "./names.js";
import { browser } from "./transports/browser.js";

/** @param {import("./create.js").Options} options */
export const create = (options) => createWith(options, browser);
export { EVENT, VERSION };
export default { create, EVENT, VERSION };
