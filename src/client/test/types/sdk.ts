// The objects are what Tencent's own types ask for: the code of an app compiles on with them.
import type ChatSDK from "@tencentcloud/chat";
import TencentCloudChat, { create, decorate, EVENT } from "../../src/index.js";

type SDK = ReturnType<typeof ChatSDK.create>;
type Methods =
  | "createConversationGroup"
  | "deleteConversationGroup"
  | "renameConversationGroup"
  | "getConversationGroupList"
  | "getConversationList"
  | "addConversationsToGroup"
  | "deleteConversationsFromGroup"
  | "on"
  | "off";

const options = { url: "https://api.example", token: async ({ reason }: { reason: string }) => reason };
export const chat: Pick<SDK, Methods> = create(options);
export const same: Pick<SDK, Methods> = TencentCloudChat.create(options);

export function app(sdk: SDK): void {
  const { dispose } = decorate(sdk, options);
  sdk.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, dispose);
}

// @ts-expect-error the token is a function
create({ url: "https://api.example", token: "eyJ" });
// @ts-expect-error a group's name is a string
create(options).deleteConversationGroup({ groupName: "A" });
