import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "node:test";
import {
  answer,
  ask,
  create,
  EVENT,
  eventually,
  held,
  namesOf,
  newUser,
  optionsOf,
  packageFor,
  pause,
  record,
  rejectsWith,
  stored,
  TencentCloudChat,
  tokenOf,
  transportThat,
} from "./helpers.js";

const { CONVERSATION_GROUP_LIST_UPDATED: GROUPS, CONVERSATION_LIST_UPDATED: LIST, CONVERSATION_IN_GROUP_UPDATED: IN_GROUP } = EVENT;

/** A token that the service would not take. @param {object} claims */
const jwt = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;

/** @type {any[]} */
const chats = [];
/** @param {any} chat */
const stoppedAfterwards = (chat) => {
  chats.push(chat);
  return chat;
};
/** @param {string} user @param {object} [options] */
const open = (user, options) => stoppedAfterwards(create({ ...optionsOf(user), ...options }));
/** @param {string} user @param {Parameters<typeof transportThat>[0]} pass @param {object} [options] */
const openThrough = (user, pass, options) =>
  stoppedAfterwards(packageFor(transportThat(pass)).create({ ...optionsOf(user), ...options }));

after(() => chats.forEach((chat) => chat.stop()));

describe("the seven calls", () => {
  /** @type {string} */
  let user;
  beforeEach(() => {
    user = newUser();
  });

  it("run as the SDK's documentation writes them", async () => {
    const chat = open(user);
    await new Promise((resolve, reject) => {
      const promise = chat.createConversationGroup({ groupName: "Suppliers", conversationIDList: ["C2Cbob", "GROUPsales"] });
      promise
        .then((/** @type {any} */ imResponse) => {
          const { successConversationIDList, failureConversationIDList } = imResponse.data;
          assert.deepEqual(successConversationIDList, ["C2Cbob", "GROUPsales"]);
          assert.deepEqual(failureConversationIDList, []);
          resolve(undefined);
        })
        .catch(reject);
    });
    assert.deepEqual((await chat.getConversationGroupList()).data, ["Suppliers"]);
    await chat.addConversationsToGroup({ groupName: "Suppliers", conversationIDList: ["C2Ccarol"] });
    await chat.deleteConversationsFromGroup({ groupName: "Suppliers", conversationIDList: ["C2Cbob"] });
    await chat.renameConversationGroup({ oldName: "Suppliers", newName: "Vendors" });
    const { conversationList, isSyncCompleted } = (await chat.getConversationList({ groupName: "Vendors" })).data;
    assert.equal(isSyncCompleted, true);
    assert.deepEqual(conversationList, [
      { conversationID: "C2Ccarol", type: "C2C", conversationGroupList: ["Vendors"] },
      { conversationID: "GROUPsales", type: "GROUP", conversationGroupList: ["Vendors"] },
    ]);
    await chat.deleteConversationGroup("Vendors");
    assert.deepEqual(await stored(user), { names: [], conversations: {} });
  });

  it("answer with code 0, and each ID that fails with its code", async () => {
    const chat = open(user);
    const created = await chat.createConversationGroup({ groupName: "  A  ", conversationIDList: ["bob", "C2Cbob"] });
    assert.equal(created.code, 0);
    assert.equal(created.data.groupName, "A", "the name as the service keeps it");
    assert.deepEqual(created.data.successConversationIDList, ["C2Cbob"]);
    assert.equal(created.data.failureConversationIDList[0].code, 2503);
    assert.deepEqual(await chat.deleteConversationGroup(" A "), { code: 0, data: {} });
    assert.deepEqual((await held(chat)).names, []);
  });

  it("reject with the service's code, and change nothing", async () => {
    const chat = open(user);
    await chat.start();
    const events = record(chat);
    await rejectsWith(chat.deleteConversationGroup("none"), 51009);
    await rejectsWith(chat.createConversationGroup({ groupName: "x".repeat(33) }), 51011);
    await rejectsWith(chat.createConversationGroup({ groupName: 7 }), 50002);
    await rejectsWith(chat.createConversationGroup(undefined), 50002);
    await rejectsWith(chat.renameConversationGroup(null), 50002);
    await rejectsWith(chat.deleteConversationGroup({ groupName: "none" }), 50002);
    await rejectsWith(chat.addConversationsToGroup({ groupName: "none", conversationIDList: [] }), 50002);
    await rejectsWith(chat.getConversationList(7), 50002);
    await rejectsWith(chat.getConversationList({ hasUnreadCount: true }), 50002);
    assert.deepEqual(events, []);
  });

  it("select by type, by group and by ID", async () => {
    const chat = open(user);
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cb", "C2Ca", "GROUPc"] });
    const ids = async (/** @type {any} */ options = undefined) =>
      (await chat.getConversationList(options)).data.conversationList.map((/** @type {any} */ one) => one.conversationID);
    assert.deepEqual(await ids(), ["C2Ca", "C2Cb", "GROUPc"]);
    assert.deepEqual(await ids({ type: "GROUP" }), ["GROUPc"]);
    assert.deepEqual(await ids({ type: "C2C", groupName: "A" }), ["C2Ca", "C2Cb"]);
    assert.deepEqual(await ids({ groupName: "B" }), []);
    assert.deepEqual(await ids({ groupName: "" }), []);
    assert.deepEqual(await ids([]), []);
    const asked = (await chat.getConversationList(["C2Cz", "C2Ca", "C2Cz"])).data.conversationList;
    assert.deepEqual(asked, [
      { conversationID: "C2Cz", type: "C2C", conversationGroupList: [] },
      { conversationID: "C2Ca", type: "C2C", conversationGroupList: ["A"] },
    ]);
  });

  it("take effect in the order in which they are made, without waiting for each other", async () => {
    const chat = open(user);
    const calls = [
      chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Ca"] }),
      chat.renameConversationGroup({ oldName: "A", newName: "B" }),
      chat.addConversationsToGroup({ groupName: "B", conversationIDList: ["C2Cb"] }),
      chat.deleteConversationsFromGroup({ groupName: "B", conversationIDList: ["C2Ca"] }),
    ];
    await Promise.all(calls);
    assert.deepEqual(await held(chat), { names: ["B"], conversations: { C2Cb: ["B"] } });
    assert.deepEqual(await held(chat), await stored(user));
  });

  it("handle 100 conversations in a call, which the service carries out in two steps", async () => {
    const chat = open(user);
    await chat.start();
    const conversationIDList = Array.from({ length: 100 }, (_, i) => `C2C${i}`);
    await chat.createConversationGroup({ groupName: "A", conversationIDList });
    assert.equal((await chat.getConversationList({ groupName: "A" })).data.conversationList.length, 100);
    await chat.deleteConversationsFromGroup({ groupName: "A", conversationIDList });
    assert.equal((await chat.getConversationList({ groupName: "A" })).data.conversationList.length, 0);
    assert.deepEqual(await held(chat), await stored(user));
  });
});

describe("the three events", () => {
  it("come before the promise, in the SDK's order, with the state of that moment", async () => {
    const chat = open(newUser());
    await chat.start();
    const events = record(chat);
    /** @param {Promise<unknown>} call */
    const raisedBy = async (call) => {
      await call;
      return events.splice(0);
    };
    const bob = { conversationID: "C2Cbob", type: "C2C", conversationGroupList: ["A"] };
    const created = await raisedBy(chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] }));
    assert.deepEqual(created, [
      { name: GROUPS, data: ["A"] },
      { name: LIST, isSyncCompleted: true, data: [bob] },
    ]);
    const dan = { conversationID: "C2Cdan", type: "C2C", conversationGroupList: ["A"] };
    const added = await raisedBy(chat.addConversationsToGroup({ groupName: "A", conversationIDList: ["C2Cdan"] }));
    assert.deepEqual(added, [
      { name: LIST, isSyncCompleted: true, data: [bob, dan] },
      { name: IN_GROUP, data: { groupName: "A", conversationList: [bob, dan] } },
    ]);
    const removed = await raisedBy(chat.deleteConversationsFromGroup({ groupName: "A", conversationIDList: ["C2Cdan"] }));
    assert.deepEqual(namesOf(removed), [LIST, IN_GROUP]);
    assert.deepEqual(removed[1].data, { groupName: "A", conversationList: [bob] });
    const renamed = await raisedBy(chat.renameConversationGroup({ oldName: "A", newName: "B" }));
    assert.deepEqual(namesOf(renamed), [GROUPS, LIST]);
    assert.deepEqual(renamed[1].data[0].conversationGroupList, ["B"]);
    const deleted = await raisedBy(chat.deleteConversationGroup("B"));
    assert.deepEqual(deleted, [
      { name: GROUPS, data: [] },
      { name: LIST, isSyncCompleted: true, data: [] },
    ]);
  });

  it("are not raised by a call that changed nothing", async () => {
    const chat = open(newUser());
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    const events = record(chat);
    await chat.addConversationsToGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    await chat.deleteConversationsFromGroup({ groupName: "A", conversationIDList: ["C2Czoe"] });
    await chat.renameConversationGroup({ oldName: "A", newName: "A" });
    assert.deepEqual(events, []);
  });

  it("tell of what another device does, in the SDK's order", async () => {
    const user = newUser();
    const [mine, other] = [open(user), open(user)];
    await Promise.all([mine.start(), other.start()]);
    const events = record(mine);
    await other.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    await eventually(() => assert.deepEqual(namesOf(events), [LIST, GROUPS]));
    await other.addConversationsToGroup({ groupName: "A", conversationIDList: ["C2Cdan"] });
    await eventually(() => assert.deepEqual(namesOf(events), [LIST, GROUPS, IN_GROUP, LIST]));
    assert.deepEqual(await held(mine), await stored(user));
  });

  it("are raised at the start", async () => {
    const user = newUser();
    await ask(user, "createConversationGroup", { groupName: "A", conversationIDList: ["C2Cbob"] });
    const chat = open(user);
    const events = record(chat);
    await chat.start();
    assert.deepEqual(namesOf(events), [LIST, GROUPS]);
    assert.deepEqual(events[1].data, ["A"]);
  });

  it("go to listeners as the SDK's do", async () => {
    const chat = open(newUser());
    await chat.start();
    const context = { heard: 0 };
    /** @this {any} */
    function handler() {
      this.heard++;
    }
    let after = 0;
    const errors = console.error;
    console.error = () => {};
    chat.on(GROUPS, () => {
      throw new Error("a listener that fails");
    });
    chat.on(GROUPS, handler, context);
    chat.on(GROUPS, handler, context);
    chat.once(GROUPS, () => after++);
    await chat.createConversationGroup({ groupName: "A" });
    console.error = errors;
    assert.deepEqual([context.heard, after], [2, 1], "twice registered is twice called; others go on after a failure");
    chat.off(GROUPS, handler);
    console.error = () => {};
    await chat.deleteConversationGroup("A");
    assert.deepEqual([context.heard, after], [2, 1], "one off removes both; once is once");
    assert.throws(() => chat.on(GROUPS, undefined), { code: 50002 });
    chat.on(GROUPS, handler, context);
    chat.off(GROUPS, handler, {});
    await chat.createConversationGroup({ groupName: "B" });
    chat.off(GROUPS, handler, context);
    await chat.createConversationGroup({ groupName: "C" });
    console.error = errors;
    assert.equal(context.heard, 3, "off with a context removes only what was registered with it");
  });

  it("end with the one in which a listener stops the client", async () => {
    const chat = open(newUser());
    await chat.start();
    const events = record(chat);
    chat.on(GROUPS, () => chat.stop());
    await chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    assert.deepEqual(namesOf(events), [GROUPS]);
  });
});

describe("a client", () => {
  it("starts with the first call, stops, and starts anew", async () => {
    const user = newUser();
    const chat = open(user);
    /** @type {string[]} */
    const states = [];
    assert.equal(chat.state, "stopped");
    chat.on(EVENT.STATE_UPDATED, (/** @type {any} */ event) => states.push(event.data.state));
    await chat.createConversationGroup({ groupName: "A" });
    await eventually(() => assert.match(chat.state, /live|polling/));
    chat.stop();
    assert.equal(chat.state, "stopped");
    await rejectsWith(chat.getConversationGroupList(), 2024);
    await rejectsWith(chat.createConversationGroup({ groupName: "B" }), 2024);
    await chat.start();
    assert.deepEqual((await chat.getConversationGroupList()).data, ["A"]);
    assert.equal(states[0], "connecting");
    assert.ok(states.includes("stopped"));
  });

  it("can be stopped by whoever hears that it starts", async () => {
    const chat = open(newUser());
    chat.once(EVENT.STATE_UPDATED, () => {});
    chat.stop();
    chat.once(EVENT.STATE_UPDATED, () => chat.stop());
    await chat.start();
    assert.equal(chat.state, "stopped");
    await rejectsWith(chat.getConversationGroupList(), 2024);
  });

  it("rejects what is under way when it is stopped", async () => {
    const chat = open(newUser());
    await chat.start();
    const call = chat.createConversationGroup({ groupName: "A" });
    chat.stop();
    await rejectsWith(call, 2024);
  });

  it("says what is wrong with its options", () => {
    const token = () => "";
    for (const options of [undefined, {}, { url: "localhost", token }, { url: "http://a" }, { url: "http://a", token: "eyJ" }, { url: "http://a", token, pollInterval: 5 }]) {
      assert.throws(() => create(options), { code: 50002 });
    }
  });

  it("has the same under its names as by default", async () => {
    const all = await import("../src/index.js");
    assert.deepEqual({ ...TencentCloudChat }, { create: all.create, decorate: all.decorate, install: all.install, EVENT: all.EVENT, VERSION: all.VERSION });
  });
});

describe("tokens", () => {
  it("are asked for once for all calls, and again when refused", async () => {
    const user = newUser();
    /** @type {string[]} */
    const reasons = [];
    const chat = open(user, {
      token: async (/** @type {any} */ { reason }) => {
        reasons.push(reason);
        await pause(10);
        return reasons.length === 1 ? `${await tokenOf(user)}x` : tokenOf(user);
      },
    });
    await Promise.all([chat.getConversationGroupList(), chat.createConversationGroup({ groupName: "A" })]);
    assert.deepEqual(reasons, ["first", "refused"]);
  });

  it("are asked for again when they expire", async () => {
    const user = newUser();
    const soon = jwt({ sub: user, exp: Date.now() / 1000 + 10.2 });
    /** @type {string[]} */
    const reasons = [];
    const tokens = [soon, await tokenOf(user)];
    const token = ({ reason = "" }) => {
      reasons.push(reason);
      return tokens[reasons.length - 1];
    };
    const sent = new Set();
    const chat = openThrough(user, (send, { headers }) => {
      sent.add(headers.authorization);
      return headers.authorization.includes(soon) ? pause(300).then(() => answer(200, { code: 0, data: { sequence: 0, groupNameList: [], conversationList: [] } })) : send();
    }, { token });
    await chat.start();
    await pause(300);
    await chat.createConversationGroup({ groupName: "A" });
    assert.deepEqual(reasons, ["first", "expired"]);
    assert.equal(sent.size, 2);
  });

  it("that are expired by a wrong clock are used all the same", async () => {
    const user = newUser();
    let asked = 0;
    const token = () => {
      asked++;
      return tokenOf(user);
    };
    const chat = openThrough(user, (send) => send(), { token });
    const now = Date.now;
    Date.now = () => now() + 24 * 3600 * 1000;
    try {
      await chat.createConversationGroup({ groupName: "A" });
      await chat.getConversationGroupList();
    } finally {
      Date.now = now;
    }
    assert.equal(asked, 1);
  });

  it("that cannot be had reject the call, and the next call asks again", async () => {
    const user = newUser();
    let asked = 0;
    const chat = open(user, {
      token: async () => {
        if (asked++ < 3) throw new Error("not signed in");
        return tokenOf(user);
      },
    });
    const error = await rejectsWith(chat.createConversationGroup({ groupName: "A" }), 2024);
    assert.match(error.message, /not signed in/);
    await eventually(() => chat.createConversationGroup({ groupName: "A" }));
    await rejectsWith(open(user, { token: () => 7 }).getConversationGroupList(), 50002);
  });

  it("of another user are not taken", async () => {
    const [first, second] = [newUser(), newUser()];
    let asked = 0;
    const chat = openThrough(first, async (send) => (asked === 1 ? answer(401, { message: "Unauthorized" }) : send()), {
      token: () => tokenOf(asked++ ? second : first),
    });
    await rejectsWith(chat.createConversationGroup({ groupName: "A" }), 59002);
    assert.deepEqual((await stored(second)).names, []);
  });
});

describe("retries", () => {
  /**
   * The client's call while the first attempts of creating end as the test says.
   * @param {((send: () => Promise<any>) => Promise<any>)[]} faults
   */
  async function creation(...faults) {
    const user = newUser();
    /** @type {string[]} */
    const keys = [];
    // Neither push nor polling may tell the state: what it knows, it has read for the call.
    const withoutPush = async () => answer(404, { code: 59003, message: "no such operation" });
    const pass = (/** @type {() => Promise<any>} */ send, /** @type {any} */ { operation, headers }) => {
      if (operation === "openEventStream") return withoutPush();
      if (operation !== "createConversationGroup") return send();
      keys.push(headers["idempotency-key"]);
      const fault = faults[keys.length - 1];
      return fault ? fault(send) : send();
    };
    const chat = openThrough(user, pass, { pollInterval: 600000 });
    await chat.start();
    const events = record(chat);
    const call = chat.createConversationGroup({ groupName: "A", conversationIDList: ["C2Cbob"] });
    return { user, chat, events, call, keys };
  }

  for (const [what, fault] of /** @type {[string, (send: () => Promise<any>) => Promise<any>][]} */ ([
    ["429 of the gateway", async () => answer(429, { message: "Too Many Requests" })],
    ["503 of the gateway", async () => answer(503, { message: "Service Unavailable" })],
    ["503 of the service", async () => answer(503, { code: 50005, message: "slow" }, "1")],
    ["a page of something on the way", async () => answer(200, "<html>sign in to the network</html>")],
    ["a lost answer", (send) => send().then(() => Promise.reject({}))],
    ["a lost request", () => Promise.reject({})],
  ])) {
    it(`send ${what} again with the same key, and it acts once`, async () => {
      const { call, keys, events, chat, user } = await creation(fault, fault);
      assert.equal((await call).code, 0);
      assert.equal(keys.length, 3);
      assert.equal(new Set(keys).size, 1);
      assert.match(keys[0], /^[\x21-\x7e]{16,64}$/);
      assert.deepEqual(namesOf(events), [GROUPS, LIST]);
      assert.deepEqual(await held(chat), await stored(user));
    });
  }

  it("wait as long as Retry-After says", async () => {
    const { call } = await creation(async () => answer(503, { code: 50005, message: "slow" }, "2"));
    const began = Date.now();
    await call;
    assert.ok(Date.now() - began >= 2000);
  });

  it("are made after a pause also where Retry-After is no number", async () => {
    const { call } = await creation(async () => answer(503, { code: 50005, message: "slow" }, "Wed, 25 Nov 2026 12:00:00 GMT"));
    const { setTimeout } = globalThis;
    /** @type {any[]} */
    const delays = [];
    globalThis.setTimeout = /** @type {any} */ ((/** @type {any} */ action, /** @type {any} */ delay, /** @type {any[]} */ ...args) => {
      delays.push(delay);
      return setTimeout(action, delay, ...args);
    });
    try {
      await call;
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    assert.deepEqual(delays.filter((delay) => Number.isNaN(delay)), []);
  });

  it("are not made where the wait would be long: the call is rejected with the service's code", async () => {
    const { call, keys } = await creation(async () => answer(429, { code: 59005, message: "too many calls in this minute" }, "42"));
    const error = await rejectsWith(call, 59005);
    assert.equal(error.data.outcomeUnknown, false);
    assert.equal(keys.length, 1);
  });

  it("that are used up read the state before the call is rejected, as it may have happened", async () => {
    const lost = (/** @type {() => Promise<any>} */ send) => send().then(() => Promise.reject({}));
    const { call, events, chat, keys } = await creation(...Array(9).fill(lost));
    const error = await rejectsWith(call, 2800);
    assert.equal(error.data.outcomeUnknown, true);
    assert.ok(keys.length > 2 && keys.length < 9);
    assert.deepEqual((await held(chat)).names, ["A"]);
    assert.deepEqual(new Set(namesOf(events)), new Set([GROUPS, LIST]));
  });

  it("do not send a key again ten minutes later, after a sleep", async () => {
    const now = Date.now;
    const { call, keys, chat } = await creation(async (send) => {
      await send();
      Date.now = () => now() + 10 * 60 * 1000;
      throw {};
    });
    try {
      const error = await rejectsWith(call, 2801);
      assert.equal(error.data.outcomeUnknown, true);
      assert.equal(keys.length, 1);
      assert.deepEqual((await held(chat)).names, ["A"]);
    } finally {
      Date.now = now;
    }
  });

  it("are not made of what the service has refused", async () => {
    const { call, keys } = await creation(async () => answer(500, { code: 50004, message: "internal" }));
    const error = await rejectsWith(call, 50004);
    assert.equal(error.data.outcomeUnknown, true);
    assert.equal(keys.length, 1);
    const refused = await creation(async () => answer(413, { message: "Request Entity Too Large" }));
    assert.equal((await rejectsWith(refused.call, 413)).data.outcomeUnknown, false);
  });
});
