import { packageFor } from "./package.js";
import { wechat } from "./transports/wechat.js";

const conversationGroups = packageFor(wechat);
export default conversationGroups;
export const { create, decorate, install, EVENT, VERSION } = conversationGroups;
