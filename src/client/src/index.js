import { packageFor } from "./package.js";
import { browser } from "./transports/browser.js";

const conversationGroups = packageFor(browser);
export default conversationGroups;
export const { create, decorate, install, EVENT, VERSION } = conversationGroups;
