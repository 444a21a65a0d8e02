import { packageFor } from "./package.js";
import { browser } from "./transports/browser.js";
import { sharedByTabs } from "./transports/tabs.js";

const conversationGroups = packageFor(sharedByTabs(browser));
export default conversationGroups;
export const { create, decorate, install, EVENT, VERSION } = conversationGroups;
