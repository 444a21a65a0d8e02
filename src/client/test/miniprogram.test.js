// The flat file that WeChat's npm build takes, on a stand-in for WeChat's network.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, describe, it } from "node:test";
import vm from "node:vm";
import { ask, eventually, held, newUser, optionsOf, pause, record, stored } from "./helpers.js";
import { wxStandIn } from "./wx-stand-in.js";

/** @type {any[]} */
const chats = [];
afterEach(() => chats.splice(0).forEach((chat) => chat.stop()));

/** The package as a mini program loads it: no window, no fetch, no crypto. @param {any} wx */
function load(wx) {
  const code = readFileSync(new URL("../miniprogram_dist/index.js", import.meta.url), "utf8");
  const module = { exports: /** @type {any} */ ({}) };
  vm.runInNewContext(`(function (exports, module) {${code}\n})`, { wx, setTimeout, clearTimeout, console })(module.exports, module);
  return module.exports;
}

/** @param {string} user @param {ReturnType<typeof wxStandIn>} runtime */
function open(user, runtime) {
  const chat = load(runtime.wx).create(optionsOf(user));
  chats.push(chat);
  return chat;
}

describe("in a mini program", () => {
  it("a token's claims are read without atob, in any script", async () => {
    const { wechat } = await import(String("../src/transports/wechat.js"));
    for (const claims of [{}, { sub: "a" }, { sub: "née 李 👩‍👩‍👧 ~?>" }, { sub: "\u07ff\u0800\uffff", exp: 1 }]) {
      const text = JSON.stringify(claims);
      assert.equal(wechat.decoded(Buffer.from(text).toString("base64url")), text);
    }
  });

  it("the seven calls and the events work, within WeChat's limits", async () => {
    const runtime = wxStandIn();
    const user = newUser();
    const chat = open(user, runtime);
    const events = record(chat);
    await chat.start();
    await eventually(() => assert.equal(chat.state, "live"));
    const names = Array.from({ length: 15 }, (_, i) => `group ${i}`);
    await Promise.all(names.map((groupName) => chat.createConversationGroup({ groupName, conversationIDList: ["C2Cbob"] })));
    assert.deepEqual(await held(chat), await stored(user));
    await ask(user, "deleteConversationGroup", { groupName: "group 3" });
    await eventually(async () => assert.deepEqual(await held(chat), await stored(user)));
    assert.ok(events.length > 30);
    assert.equal(runtime.seen.refused, 0);
    assert.ok(runtime.seen.mostSockets <= 1, "the SDK needs sockets, too");
    chat.stop();
    assert.equal(runtime.handlers(), 0, "nothing stays behind");
    await eventually(() => assert.equal(runtime.sockets(), 0));
  });

  it("a call that the background interrupts goes on in the foreground, and acts once", async () => {
    const runtime = wxStandIn();
    const user = newUser();
    const chat = open(user, runtime);
    await chat.start();
    await eventually(() => assert.equal(chat.state, "live"));
    runtime.hide();
    await pause(100);
    const call = chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    await ask(user, "createConversationGroup", { groupName: "meanwhile" });
    await pause(1500);
    assert.equal(runtime.sockets(), 0);
    assert.ok(runtime.seen.interrupted < 5, "it does not try on and on from the background");
    runtime.show();
    assert.equal((await call).code, 0);
    await eventually(async () => assert.deepEqual(await held(chat), await stored(user)));
    await eventually(() => assert.equal(chat.state, "live"));
  });

  it("a sixth socket is refused, and the client polls", async () => {
    const runtime = wxStandIn();
    const others = await Promise.all(Array.from({ length: 5 }, async () => {
      const { url } = (await ask(newUser(), "openEventStream")).data;
      return runtime.wx.connectSocket({ url });
    }));
    const user = newUser();
    const chat = open(user, runtime);
    await chat.createConversationGroup({ groupName: "A" });
    await eventually(() => assert.equal(chat.state, "polling"), 20000);
    await ask(user, "createConversationGroup", { groupName: "B" });
    await eventually(async () => assert.deepEqual(await held(chat), await stored(user)));
    others.forEach((task) => task.close());
    await eventually(() => assert.equal(chat.state, "live"), 60000);
  });

  it("a call that waits for the foreground is rejected when the client is stopped", async () => {
    const runtime = wxStandIn();
    const chat = open(newUser(), runtime);
    await chat.start();
    runtime.hide();
    await pause(100);
    const call = chat.createConversationGroup({ groupName: "A" });
    await pause(100);
    chat.stop();
    await assert.rejects(call, { code: 2024 });
  });
});
