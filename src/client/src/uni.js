import { packageFor } from "./package.js";
import { uniapp } from "./transports/uniapp.js";

const conversationGroups = packageFor(uniapp);
export default conversationGroups;
export const { create, decorate, install, EVENT, VERSION } = conversationGroups;
