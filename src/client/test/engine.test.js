// Tencent's own UI kits are built on these engines. They are used as they are, on a decorated object.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, describe, it } from "node:test";
import { standIn } from "./chat-stand-in.js";
import { create, decorate, eventually, newUser, optionsOf } from "./helpers.js";

globalThis.navigator ??= /** @type {any} */ ({ userAgent: "node" });
console.log = () => {};
const require = createRequire(import.meta.url);

for (const engine of ["chat-uikit-engine", "chat-uikit-engine-lite"]) {
  describe(engine, () => {
    const { TUIChatEngine, TUIStore, StoreName } = require(`@tencentcloud/${engine}`);
    const user = newUser();
    const { chat } = standIn();
    const decoration = decorate(chat, optionsOf(user));
    const other = create(optionsOf(user));
    /** @type {any[]} */
    let seen = [];
    after(() => {
      decoration.dispose();
      other.stop();
    });

    /** What the engine shows of a conversation. @param {string} id */
    const groupsOf = (id) => [...seen.find(({ conversationID }) => conversationID === id).conversationGroupList];

    it("sees create, rename, delete and another device's changes", async () => {
      await TUIChatEngine.login({ chat, SDKAppID: 1400000001, userID: user, userSig: "none" });
      TUIStore.watch(StoreName.CONV, { conversationList: (/** @type {any[]} */ list) => (seen = list) });
      await eventually(() => assert.equal(seen.length, 3));

      await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
      await eventually(() => assert.deepEqual(groupsOf("C2Cbob"), ["A"]));
      await chat.renameConversationGroup({ oldName: "A", newName: "B" });
      await eventually(() => assert.deepEqual(groupsOf("C2Cbob"), ["B"]));
      await other.addConversationsToGroup({ groupName: "B", conversationIDList: ["C2Ccarol"] });
      await eventually(() => assert.deepEqual(groupsOf("C2Ccarol"), ["B"]));
      await other.deleteConversationsFromGroup({ groupName: "B", conversationIDList: ["C2Cbob"] });
      await eventually(() => assert.deepEqual(groupsOf("C2Cbob"), []));
      await chat.deleteConversationGroup("B");
      await eventually(() => assert.deepEqual(groupsOf("C2Ccarol"), []));
    });
  });
}
