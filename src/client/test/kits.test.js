// The newer UI kits (chat-uikit-react, -vue, -vue3, -uniapp) share an engine that makes its own object, of
// the lite SDK, and gives it its methods by plugins afterwards. It runs here as it is, in a browser
// that finds no host but this one: so it cannot log in.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { build } from "esbuild";
import { API } from "./helpers.js";
import { launch } from "./launch.js";

const SOURCE = `
  import TencentCloudChat from "@tencentcloud/lite-chat/basic";
  import { TUIChatEngine } from "@tencentcloud/chat-uikit-engine-lite";
  import { install } from "./src/index.js";
  Object.assign(window, { TencentCloudChat, TUIChatEngine, install });`;

it("install decorates the object that the kits' engine makes, also what plugins bring", async () => {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    format: "iife",
    define: { global: "window" },
    write: false,
  });
  const browser = await launch("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");
  after(() => browser.close());
  const page = await browser.newPage();
  await page.route(`${API}/client-test/kit.js`, (route) => route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text }));
  await page.goto(`${API}/client-test/`);
  await page.addScriptTag({ url: `${API}/client-test/kit.js` });

  const seen = await page.evaluate(async (url) => {
    const { TencentCloudChat, TUIChatEngine, install } = /** @type {any} */ (window);
    const SDKAppID = 1400000001;
    const codeOf = (/** @type {() => Promise<any>} */ call) =>
      Promise.resolve()
        .then(call)
        .then(
          () => 0,
          (error) => `${error.code} ${error.message}`,
        );
    const installation = install(TencentCloudChat, { url, token: () => "" });
    TUIChatEngine.login({ SDKAppID, userID: "alice", userSig: "none" }).catch(() => {});
    const { chat } = TUIChatEngine;
    const decorated = {
      isTheSDKs: chat === TencentCloudChat.create({ SDKAppID }),
      unread: chat.getConversationGroupUnread("A"),
      create: await codeOf(() => chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] })),
      list: await codeOf(() => chat.getConversationList({ groupName: "A" })),
    };
    const off = () => {};
    chat.on(TencentCloudChat.EVENT.CONVERSATION_GROUP_LIST_UPDATED, off);
    chat.off(TencentCloudChat.EVENT.CONVERSATION_GROUP_LIST_UPDATED, off);
    installation.dispose();
    return {
      decorated,
      unread: typeof chat.getConversationGroupUnread,
      create: await codeOf(() => chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] })),
    };
  }, API);

  assert.equal(seen.decorated.isTheSDKs, true);
  assert.equal(seen.decorated.unread, 0);
  assert.equal(seen.decorated.create, "2024 not started", "ours, though a plugin has brought its own");
  assert.match(String(seen.decorated.list), /^2024 /);
  assert.equal(seen.unread, "undefined");
  assert.match(String(seen.create), /^2024 createConversationGroup failed/, "the plugin's own again");
});
