import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { afterEach, describe, it } from "node:test";
import { standIn } from "./chat-stand-in.js";
import { answer, ask, create, decorate, EVENT, eventually, install, namesOf, newUser, optionsOf, packageFor, pause, record, rejectsWith, stored, tokenOf, transportThat } from "./helpers.js";

const { CONVERSATION_GROUP_LIST_UPDATED: GROUPS, CONVERSATION_LIST_UPDATED: LIST, CONVERSATION_IN_GROUP_UPDATED: IN_GROUP } = EVENT;

/** @type {(() => void)[]} */
let afterwards = [];
afterEach(() => {
  for (const end of afterwards) end();
  afterwards = [];
});

/** A decorated stand-in whose user is logged in. @param {string} [user] @param {Parameters<typeof standIn>[0]} [options] */
async function loggedIn(user = newUser(), options) {
  const sdk = standIn(options);
  const decoration = decorate(sdk.chat, optionsOf(user));
  afterwards.push(() => decoration.dispose());
  const ready = new Promise((done) => sdk.chat.once(GROUPS, done));
  await sdk.chat.login({ userID: user });
  await ready;
  return { ...sdk, user, decoration };
}

/** @param {any[]} list */
const ids = (list) => list.map(({ conversationID }) => conversationID).sort();

describe("a decorated object", () => {
  it("has the groups of the service, on the SDK's own objects", async () => {
    const { chat, objects, user } = await loggedIn();
    const events = record(chat);
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob", "C2Cnobody"] });
    assert.deepEqual(namesOf(events), [GROUPS, LIST]);
    assert.equal(events[1].isSyncCompleted, true);
    assert.equal(events[1].data.length, 3, "the whole list, not what changed");
    const bob = objects().find((one) => one.conversationID === "C2Cbob");
    assert.ok(events[1].data.includes(bob), "the SDK's object itself");
    assert.deepEqual(bob.conversationGroupList, ["A"]);
    assert.deepEqual((await stored(user)).conversations, { C2Cbob: ["A"], C2Cnobody: ["A"] });
    events.length = 0;
    await chat.addConversationsToGroup({ groupName: "A", conversationIDList: ["GROUPsales"] });
    assert.deepEqual(namesOf(events), [LIST, IN_GROUP]);
    assert.deepEqual(ids(events[1].data.conversationList), ["C2Cbob", "GROUPsales"]);
    assert.equal((await chat.renameConversationGroup({ oldName: "A", newName: "B" })).code, 0);
    assert.deepEqual((await chat.getConversationGroupList()).data, ["B"]);
    await chat.deleteConversationGroup("B");
    assert.deepEqual(bob.conversationGroupList, []);
  });

  it("hears of another device, in the SDK's order", async () => {
    const { chat, user, objects } = await loggedIn();
    const other = create(optionsOf(user));
    afterwards.push(() => other.stop());
    const events = record(chat);
    await other.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    await eventually(() => assert.deepEqual(namesOf(events), [LIST, GROUPS]));
    await other.addConversationsToGroup({ groupName: "A", conversationIDList: ["C2Ccarol"] });
    await eventually(() => assert.deepEqual(namesOf(events), [LIST, GROUPS, IN_GROUP, LIST]));
    assert.deepEqual(objects().map((one) => one.conversationGroupList), [["A"], ["A"], []]);
  });

  for (const partial of [false, true]) {
    it(`patches what the SDK makes anew, before anybody sees it${partial ? ", also where it tells only what changed" : ""}`, async () => {
      const { chat, renew } = await loggedIn(undefined, { partial });
      await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob", "C2Cnew"] });
      const events = record(chat);
      renew(["C2Cbob", "C2Cnew"]);
      assert.deepEqual(namesOf(events), [LIST]);
      for (const one of events[0].data.slice(0, 2)) assert.deepEqual(one.conversationGroupList, ["A"], one.conversationID);
      assert.equal(events[0].data.length, partial ? 2 : 4);
      await pause(1);
      events.length = 0;
      await chat.addConversationsToGroup({ groupName: "A", conversationIDList: ["GROUPsales"] });
      assert.equal(events[0].data.length, 4, "the whole list again");
      const profile = (await chat.getConversationProfile("C2Cbob")).data.conversation;
      assert.deepEqual(profile.conversationGroupList, ["A"]);
    });
  }

  it("tells a group whose name has a comma from two groups", async () => {
    const user = newUser();
    const { chat, objects } = standIn();
    let gate = Promise.resolve();
    const polling = transportThat(async (send, { operation }) => {
      if (operation === "openEventStream") return answer(404, { code: 59003, message: "no push" });
      await gate;
      return send();
    });
    const decoration = packageFor(polling).decorate(chat, optionsOf(user));
    afterwards.push(() => decoration.dispose());
    const conversationIDList = ["C2Cbob"];
    for (const groupName of ["A", "B"]) await ask(user, "createConversationGroup", { groupName, conversationIDList });
    await chat.login({ userID: user });
    await eventually(() => assert.deepEqual(objects()[0]?.conversationGroupList, ["A", "B"]));
    // One poll sees all of this at once.
    let open = () => {};
    gate = new Promise((done) => (open = () => done(undefined)));
    await pause(100);
    for (const groupName of ["A", "B"]) await ask(user, "deleteConversationGroup", { groupName });
    await ask(user, "createConversationGroup", { groupName: "A,B", conversationIDList });
    const heard = new Promise((done) => chat.once(LIST, done));
    open();
    await heard;
    assert.deepEqual(objects()[0].conversationGroupList, ["A,B"]);
  });

  it("selects by group itself, and leaves the other filters to the SDK", async () => {
    const { chat, set } = await loggedIn();
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob", "GROUPsales", "C2Cnobody"] });
    set("GROUPsales", { unreadCount: 2 });
    const of = async (/** @type {any} */ options = undefined) => ids((await chat.getConversationList(options)).data.conversationList);
    assert.deepEqual(await of({ groupName: "A" }), ["C2Cbob", "GROUPsales"]);
    assert.deepEqual(await of({ groupName: "A", type: "C2C" }), ["C2Cbob"]);
    assert.deepEqual(await of({ groupName: "A", hasUnreadCount: true }), ["GROUPsales"]);
    assert.deepEqual(await of({ groupName: "" }), ["C2Ccarol"]);
    assert.deepEqual(await of({ groupName: "none" }), []);
    assert.deepEqual(await of({ type: "GROUP" }), ["GROUPsales"]);
    assert.deepEqual(await of(["C2Ccarol", "C2Cnobody"]), ["C2Ccarol"]);
    assert.deepEqual(await of(), ["C2Cbob", "C2Ccarol", "GROUPsales"]);
    assert.equal((await chat.getConversationList({ groupName: "A" })).data.isSyncCompleted, true);
  });

  it("counts unread messages by group, without those of muted conversations", async () => {
    const { chat, set } = await loggedIn();
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob", "C2Ccarol", "GROUPsales"] });
    set("C2Cbob", { unreadCount: 2 });
    set("C2Ccarol", { unreadCount: 3 });
    set("GROUPsales", { unreadCount: 100, messageRemindType: "AcceptNotNotify" });
    assert.equal(chat.getConversationGroupUnread("A"), 5);
    assert.equal(chat.getConversationGroupUnread("none"), 0);
    assert.equal((await chat.getConversationGroupList()).unreadCount.A, 5);
    assert.equal((await chat.getConversationList({ groupName: "A" })).data.unreadCount, 5);
  });

  it("rejects before login, and after logout, which clears in silence", async () => {
    const sdk = standIn();
    const decoration = decorate(sdk.chat, optionsOf(newUser()));
    afterwards.push(() => decoration.dispose());
    await rejectsWith(sdk.chat.createConversationGroup({ groupName: "A" }), 2024);
    await rejectsWith(sdk.chat.getConversationGroupList(), 2024);
    const { chat, decoration: mine } = await loggedIn();
    await chat.createConversationGroup({ groupName: "A" });
    const events = record(chat);
    const late = chat.createConversationGroup({ groupName: "B" });
    await chat.logout();
    await rejectsWith(late, 2024);
    assert.equal(mine.state, "stopped");
    await rejectsWith(chat.getConversationGroupList(), 2024);
    await pause(300);
    assert.deepEqual(events, []);
  });

  it("shows the next user nothing of the last one's, and takes no token but theirs", async () => {
    const [first, second] = [newUser(), newUser()];
    await ask(second, "createConversationGroup", { groupName: "of the second" });
    const sdk = standIn();
    /** @type {any[]} */
    const asked = [];
    const token = (/** @type {any} */ request) => {
      asked.push(request);
      return tokenOf(request.userID);
    };
    const decoration = decorate(sdk.chat, { ...optionsOf(first), token });
    afterwards.push(() => decoration.dispose());
    await sdk.chat.login({ userID: first });
    await eventually(() => sdk.chat.createConversationGroup({ groupName: "of the first" }));
    await sdk.chat.logout();
    await sdk.chat.login({ userID: second });
    await eventually(async () => assert.deepEqual((await sdk.chat.getConversationGroupList()).data, ["of the second"]));
    assert.deepEqual([...new Set(asked.map(({ userID }) => userID))], [first, second]);
    const stranger = standIn();
    const refused = decorate(stranger.chat, optionsOf(first));
    afterwards.push(() => refused.dispose());
    await stranger.chat.login({ userID: second });
    await pause(10);
    await rejectsWith(stranger.chat.createConversationGroup({ groupName: "A" }), 59002);
  });

  it("is as it was once the decoration is disposed of", async () => {
    const user = newUser();
    const sdk = standIn();
    const before = { ...sdk.chat };
    /** @type {any[]} */
    const early = [];
    const handler = (/** @type {any} */ event) => early.push(event);
    sdk.chat.on(LIST, handler);
    const decoration = decorate(sdk.chat, optionsOf(user));
    assert.equal(decorate(sdk.chat, optionsOf(user)), decoration, "decorating twice is harmless");
    const taken = sdk.chat.createConversationGroup;
    await sdk.chat.login({ userID: user });
    await eventually(() => sdk.chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] }));
    /** @type {any[]} */
    const events = [];
    sdk.chat.on(LIST, (/** @type {any} */ event) => events.push(event));
    decoration.dispose();
    decoration.dispose();
    assert.deepEqual({ ...sdk.chat }, before);
    assert.deepEqual(Object.getOwnPropertySymbols(sdk.chat), []);
    assert.deepEqual(sdk.objects()[0].conversationGroupList, []);
    await rejectsWith(taken({ groupName: "B" }), 3122);
    events.length = 0;
    sdk.renew(["C2Cbob"]);
    assert.equal(events.length, 1, "who listens goes on hearing the SDK");
    sdk.chat.off(LIST, handler);
    assert.equal(sdk.listeners(), 1);
  });

  it("can be the real SDK's, which is restored", async () => {
    const { chat: sdk, TencentCloudChat } = realSDK();
    const before = { ...sdk };
    assert.equal(Object.getPrototypeOf(sdk), null);
    const decoration = decorate(sdk, optionsOf(newUser()));
    await rejectsWith(sdk.createConversationGroup({ groupName: "A", conversationIDList: [] }), 2024);
    sdk.on(TencentCloudChat.EVENT.CONVERSATION_GROUP_LIST_UPDATED, () => {});
    sdk.once(TencentCloudChat.EVENT.CONVERSATION_LIST_UPDATED, () => {});
    decoration.dispose();
    assert.deepEqual({ ...sdk }, before);
    for (const [name, value] of Object.entries(EVENT)) {
      if (name !== "STATE_UPDATED") assert.equal(TencentCloudChat.EVENT[name], value);
    }
  });
});

describe("install", () => {
  it("decorates every object that is made, once, until it is disposed of", async () => {
    const { TencentCloudChat } = realSDK();
    const own = TencentCloudChat.create;
    const installation = install(TencentCloudChat, optionsOf(newUser()));
    assert.equal(install(TencentCloudChat, optionsOf(newUser())), installation);
    const made = TencentCloudChat.create({ SDKAppID: 1400000002 });
    assert.equal(typeof made.getConversationGroupUnread, "function");
    assert.equal(TencentCloudChat.create({ SDKAppID: 1400000002 }), made, "the SDK keeps one object for each app");
    installation.dispose();
    assert.equal(TencentCloudChat.create, own);
    assert.equal(made.getConversationGroupUnread, undefined);
  });

  it("says what is wrong with what it gets", () => {
    assert.throws(() => install({}, optionsOf("a")), { code: 50002 });
    assert.throws(() => install({ create() {} }, {}), { code: 50002 });
    assert.throws(() => decorate(undefined, optionsOf("a")), { code: 50002 });
    assert.throws(() => decorate(standIn().chat, { url: "" }), { code: 50002 });
  });
});

/** Never logged in: that takes Tencent's servers. */
function realSDK() {
  const TencentCloudChat = createRequire(import.meta.url)("@tencentcloud/chat");
  const chat = TencentCloudChat.create({ SDKAppID: 1400000001 });
  chat.setLogLevel(4);
  return { TencentCloudChat, chat };
}
