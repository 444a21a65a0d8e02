// The rules of docs/events.md on what a client knows, without a network: whatever is lost, repeated or
// late, a client that reads when the rules say so ends with what the service has.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { model as models } from "./helpers.js";

const NAMES = ["A", "B", "C"];
const IDS = ["C2Ca", "C2Cb", "GROUPc"];
const operation = fc.record({
  by: fc.constantFrom("me", "another", "another"),
  operation: fc.constantFrom("create", "delete", "rename", "sort", "add", "delete-from", "add", "delete-from", "delete-from-all", "erase"),
  groupName: fc.constantFrom(...NAMES),
  oldName: fc.constantFrom(...NAMES),
  ids: fc.subarray(IDS),
  /** How the message of it comes; and for a call of this client, whether the message is before the answer. */
  message: fc.constantFrom("in time", "in time", "in time", "lost", "twice", "late", "without lists"),
  answerFirst: fc.boolean(),
});

/** The service: its groups, and what it tells of each change. */
function service() {
  let groups = new Map();
  let sequence = 0;
  let time = 1000;
  let changes = 0;
  let history = 1;
  return {
    snapshot: () => ({ sequence, groups: new Map([...groups].map(([name, ids]) => [name, new Set(ids)])) }),
    /** @param {any} call @returns {any} the message, or nothing if the call is refused or changes nothing */
    apply({ operation, groupName, oldName, ids }) {
      const group = groups.get(operation === "rename" ? oldName : groupName);
      /** @type {any} */
      const change = { operation, groupName };
      time += 1000;
      if (operation === "erase") {
        groups = new Map();
        delete change.groupName;
      } else if (operation === "sort") {
        const names = NAMES.slice(NAMES.indexOf(groupName)).concat(NAMES).filter((name, i, all) => all.indexOf(name) === i && groups.has(name));
        if (`${names}` === `${[...groups.keys()]}`) return;
        groups = new Map(names.map((name) => [name, groups.get(name)]));
        delete change.groupName;
      } else if (operation === "delete-from-all") {
        const having = [...groups].filter(([, set]) => ids.some((/** @type {string} */ id) => set.has(id)));
        // A call that leaves several is several changes, after which the client reads afresh.
        if (having.length !== 1) return;
        const [[name, set]] = having;
        const changed = ids.filter((/** @type {string} */ id) => set.has(id));
        for (const id of changed) set.delete(id);
        Object.assign(change, { operation: "delete-from", groupName: name, removedConversationIDList: changed });
      } else if (operation === "create") {
        if (group) return;
        groups.set(groupName, new Set(ids));
        change.addedConversationIDList = ids;
      } else if (!group) {
        return;
      } else if (operation === "delete") {
        groups.delete(groupName);
      } else if (operation === "rename") {
        if (groups.has(groupName)) return;
        change.oldName = oldName;
        groups = new Map([...groups].map(([name, set]) => [name === oldName ? groupName : name, set]));
      } else {
        const changed = ids.filter((/** @type {string} */ id) => group.has(id) !== (operation === "add"));
        if (!changed.length) return;
        for (const id of changed) operation === "add" ? group.add(id) : group.delete(id);
        change[operation === "add" ? "addedConversationIDList" : "removedConversationIDList"] = changed;
      }
      const message = { id: `alice:${history}:${sequence + 1}`, sequence: ++sequence, time: new Date(time).toISOString(), change, conversationGroupList: [...groups.keys()], changeID: `c${++changes}` };
      if (operation === "erase") {
        sequence = 0;
        history++;
      }
      return message;
    },
  };
}

describe("what a client knows", () => {
  it("becomes what the service has, whatever happens to messages and answers", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
        const remote = service();
        let model = models.fetched(models.UNKNOWN, remote.snapshot());
        /** @type {any[]} */
        const late = [];
        /** Whether an own write is sent and not answered: readings are in turn with writes. */
        let underWay = false;
        const read = () => {
          for (let reads = 0; model.stale; reads++) {
            assert.ok(reads < 50, "it reads without end");
            model = models.fetched(model, remote.snapshot());
          }
        };
        const hear = (/** @type {any} */ message) => {
          model = models.received(model, message);
          // Readings begin a little later: sometimes the next message comes first.
          if (message.sequence % 2 && !underWay) read();
        };
        for (const call of operations) {
          const mine = call.by === "me" && call.operation !== "erase";
          if (mine) model = models.writing(model);
          underWay = mine && !call.answerFirst;
          const message = remote.apply(call);
          const answerTo = () => {
            if (!mine) return;
            const { groupName, oldName, ids } = call;
            const field = call.operation.startsWith("delete-from") ? "removedConversationIDList" : "addedConversationIDList";
            // A refusal is no answer of success: nothing is known by it.
            if (!message) return;
            /** @type {any} */
            const ofAll = { sort: { groupNameList: message.conversationGroupList }, "delete-from-all": { [field]: ids } };
            const change = { operation: call.operation, ...(ofAll[call.operation] || { groupName, ...(call.operation === "rename" ? { oldName } : { [field]: ids }) }) };
            model = models.answered(model, change, [message.changeID]);
            read();
            assert.ok(shows(models.view(model), call), "an answered call shows");
          };
          if (call.answerFirst) answerTo();
          if (message) {
            const told = call.message === "without lists" ? { ...message, change: { operation: message.change.operation, groupName: message.change.groupName }, omitted: {} } : message;
            if (call.message === "late") late.push(told);
            else if (call.message !== "lost") hear(told);
            if (call.message === "twice") hear(told);
          }
          underWay = false;
          if (!call.answerFirst) answerTo();
          while (late.length > 1) hear(late.shift());
        }
        late.forEach(hear);
        // At rest: a reconnection or ten minutes later, it reads.
        model = models.stale(model);
        read();
        assert.deepEqual([...models.view(model)], [...remote.snapshot().groups]);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows an own change at once, and another's after it in its place", () => {
    const start = models.fetched(models.UNKNOWN, { sequence: 4, groups: new Map([["A", new Set()]]) });
    const add = { operation: "add", groupName: "A", addedConversationIDList: ["C2Cbob"] };
    const added = { id: "alice:1:5", sequence: 5, time: "2026-01-01T00:00:01Z", change: add, conversationGroupList: ["A"], changeID: "mine" };
    const removed = {
      id: "alice:1:6",
      sequence: 6,
      time: "2026-01-01T00:00:02Z",
      change: { operation: "delete-from", groupName: "A", removedConversationIDList: ["C2Cbob"] },
      conversationGroupList: ["A"],
      changeID: "theirs",
    };
    const bob = new Map([["A", new Set(["C2Cbob"])]]);
    const nobody = new Map([["A", new Set()]]);
    // The answer comes first: it shows at once, and once.
    let model = models.answered(models.writing(start), add, ["mine"]);
    assert.deepEqual(models.view(model), bob);
    model = models.received(model, added);
    assert.deepEqual([models.view(model), model.pending], [bob, []]);
    assert.deepEqual(models.view(models.received(model, removed)), nobody);
    // The answer comes last, after another device's removal: it must not bring the conversation back.
    model = [added, removed].reduce(models.received, models.writing(start));
    model = models.answered(model, add, ["mine"]);
    assert.deepEqual([models.view(model), model.stale], [nobody, false]);
  });

  it("is forgotten when the user is erased, and begins with 1 again", () => {
    const groups = new Map([["A", new Set(["C2Cbob"])]]);
    let model = models.fetched(models.UNKNOWN, { sequence: 7, groups });
    model = models.received(model, { id: "alice:1:8", sequence: 8, time: "2026-01-01T00:00:08Z", change: { operation: "erase" }, conversationGroupList: [] });
    assert.equal(models.view(model).size, 0);
    assert.equal(model.stale, true);
    // The former data may still be on their way out: their number is not kept.
    model = models.fetched(model, { sequence: 8, groups: new Map() });
    const create = { operation: "create", groupName: "B", addedConversationIDList: [] };
    const reborn = models.received(model, { id: "alice:2:1", sequence: 1, time: "2026-01-01T00:00:09Z", change: create, conversationGroupList: ["B"] });
    assert.deepEqual([...models.view(reborn).keys()], ["B"]);
    assert.equal(reborn.stale, false);
    // What comes late of the former history is read, not applied.
    const ghost = models.received(model, { id: "alice:1:1", sequence: 1, time: "2026-01-01T00:00:07Z", change: create, conversationGroupList: ["B"] });
    assert.deepEqual([models.view(ghost).size, ghost.stale], [0, true]);
  });

  it("is read again if the numbers began anew without a word", () => {
    let model = models.fetched(models.UNKNOWN, { sequence: 7, groups: new Map() });
    const create = { operation: "create", groupName: "A", addedConversationIDList: [] };
    model = models.received(model, { id: "alice:1:8", sequence: 8, time: "2026-01-01T00:00:08Z", change: create, conversationGroupList: ["A"] });
    const repeated = { id: "alice:1:8", sequence: 8, time: "2026-01-01T00:00:08Z", change: create, conversationGroupList: ["A"] };
    assert.equal(models.received(model, repeated).stale, false);
    const anew = { id: "alice:2:1", sequence: 1, time: "2026-01-01T00:01:00Z", change: create, conversationGroupList: ["A"] };
    assert.equal(models.received(model, anew).stale, true);
  });

  it("is read again after a gap, with what is pushed meanwhile", () => {
    const start = models.fetched(models.UNKNOWN, { sequence: 4, groups: new Map([["A", new Set()]]) });
    const added = (/** @type {number} */ sequence) => ({
      id: `alice:1:${sequence}`,
      sequence,
      time: `2026-01-01T00:00:0${sequence}Z`,
      change: { operation: "add", groupName: "A", addedConversationIDList: [`C2C${sequence}`] },
      conversationGroupList: ["A"],
    });
    let model = models.received(start, added(6));
    assert.deepEqual([model.stale, model.sequence], [true, 4]);
    model = [added(7), added(8)].reduce(models.received, model);
    model = models.fetched(model, { sequence: 7, groups: new Map([["A", new Set(["C2C5", "C2C6", "C2C7"])]]) });
    assert.deepEqual([model.stale, model.sequence], [false, 8]);
    assert.deepEqual([...models.view(model).get("A")], ["C2C5", "C2C6", "C2C7", "C2C8"]);
  });

  it("does not grow with what is pushed", () => {
    let model = models.fetched(models.UNKNOWN, { sequence: 0, groups: new Map([["A", new Set()]]) });
    for (let sequence = 1; sequence <= 2000; sequence++) {
      const change = { operation: "add", groupName: "A", addedConversationIDList: ["C2Cbob"] };
      model = models.received(model, { id: `alice:1:${sequence}`, sequence, time: "2026-01-01T00:00:01Z", change, conversationGroupList: ["A"], changeID: `${sequence}` });
    }
    assert.equal(model.sequence, 2000);
    assert.ok(JSON.stringify(model).length < 10000);
  });

  it("holds the names that a message says, or is read again", () => {
    const model = models.fetched(models.UNKNOWN, { sequence: 0, groups: new Map() });
    const create = { operation: "create", groupName: "A", addedConversationIDList: [] };
    const message = { id: "alice:1:1", sequence: 1, time: "2026-01-01T00:00:01Z", change: create, conversationGroupList: ["Z", "A"] };
    assert.equal(models.received(model, message).stale, true);
  });
});

/** @param {Map<string, Set<string>>} view @param {any} call that has just succeeded */
function shows(view, { operation, groupName, oldName, ids }) {
  const group = view.get(groupName);
  if (operation === "sort") return true; // what came after it may have another order
  if (operation === "delete-from-all") return [...view.values()].every((set) => !ids.some((/** @type {string} */ id) => set.has(id)));
  if (operation === "delete") return !group;
  if (operation === "rename") return group && !view.has(oldName);
  return group && ids.every((/** @type {string} */ id) => group.has(id) === (operation !== "delete-from"));
}
