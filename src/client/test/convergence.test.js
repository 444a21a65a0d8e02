// Three devices of one user, 600 calls (2,000 by OPERATIONS), and everything that can happen on the way: requests and
// answers lost, refusals to try later, tokens that expire, pushed messages lost, repeated, late and in
// another order, connections cut, and two sleeps of more than ten minutes. Drawn from a seed:
// SEED=7 OPERATIONS=2000 API=… node --test test/convergence.test.js
import assert from "node:assert/strict";
import { after, it } from "node:test";
import fc from "fast-check";
import { answer, browser, EVENT, eventually, held, newUser, optionsOf, packageFor, pause, send, stored } from "./helpers.js";

const OPERATIONS = Number(process.env.OPERATIONS || 600);
const SEED = Number(process.env.SEED || Date.now() % 1e9);
const DEVICES = 3;
const SLEEP = 11 * 60 * 1000;

let state = SEED;
/** A small generator, so that a seed gives the same faults again. */
const random = () => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
};
const realNow = Date.now;
after(() => {
  Date.now = realNow;
});

// The client's waits are shortened: 2,000 calls with their retries would take ten minutes.
const realTimeout = globalThis.setTimeout;
globalThis.setTimeout = /** @type {any} */ ((/** @type {any} */ action, delay = 0, /** @type {any[]} */ ...args) =>
  realTimeout(action, delay / 5, ...args));

let faulty = true;
const happens = (/** @type {number} */ chance) => faulty && random() < chance;

function device(/** @type {string} */ user) {
  /** @type {Set<(occasion: string) => void>} */
  const watchers = new Set();
  const cut = new Set();
  const transport = {
    ...browser,
    async request(/** @type {string} */ url, /** @type {Record<string, string>} */ headers, /** @type {string} */ body) {
      await pause(random() * 5);
      if (happens(0.01)) throw {};
      if (happens(0.01)) return answer(503, { code: 50005, message: "slow" });
      if (happens(0.01)) return answer(429, { message: "Too Many Requests" });
      if (happens(0.01)) return answer(401, { message: "Unauthorized" });
      const answered = await send("POST", url, headers, body);
      await pause(random() * 5);
      if (happens(0.02)) throw {};
      return answered;
    },
    connect(/** @type {string} */ url, /** @type {any} */ handlers) {
      const connection = browser.connect(url, {
        ...handlers,
        message(/** @type {string} */ text) {
          if (happens(0.03)) return;
          const late = happens(0.05) ? random() * 200 : 0;
          late ? setTimeout(handlers.message, late, text) : handlers.message(text);
          if (happens(0.03)) handlers.message(text);
          if (happens(0.005)) connection.close();
        },
      });
      cut.add(connection);
      return connection;
    },
    watch(/** @type {(occasion: string) => void} */ handler) {
      watchers.add(handler);
      return () => watchers.delete(handler);
    },
  };
  const chat = packageFor(transport).create(optionsOf(user));
  const notice = (/** @type {string} */ occasion) => watchers.forEach((handler) => handler(occasion));
  return { chat, notice };
}

/** Each event's data must be what the client answers at that moment. @param {any} chat @param {string[]} wrong */
function checkEvents(chat, wrong) {
  let raised = 0;
  const compare = async (/** @type {string} */ name, /** @type {unknown} */ data, /** @type {Promise<any>} */ now, /** @type {(data: any) => unknown} */ of) => {
    raised++;
    const copy = JSON.stringify(data);
    const expected = JSON.stringify(of((await now).data));
    if (copy !== expected) wrong.push(`${name}: ${copy.slice(0, 200)} instead of ${expected.slice(0, 200)}`);
  };
  chat.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, ({ name = "", data = {} }) => compare(name, data, chat.getConversationGroupList(), (now) => now));
  chat.on(EVENT.CONVERSATION_LIST_UPDATED, ({ name = "", data = {}, isSyncCompleted = false }) => {
    if (!isSyncCompleted) wrong.push("a list is not said to be whole");
    compare(name, data, chat.getConversationList(), (now) => now.conversationList);
  });
  chat.on(EVENT.CONVERSATION_IN_GROUP_UPDATED, (/** @type {any} */ { name, data }) =>
    compare(name, data.conversationList, chat.getConversationList({ groupName: data.groupName }), (now) => now.conversationList),
  );
  return () => raised;
}

const NAMES = ["Suppliers", "研发需求", "Family", "🙂", "A"];
const IDS = Array.from({ length: 30 }, (_, i) => (i % 2 ? `C2C${i}` : `GROUP${i}`));
const groupName = fc.constantFrom(...NAMES);
const conversationIDList = fc.subarray(IDS, { minLength: 1, maxLength: 5 });
const call = fc.oneof(
  { weight: 2, arbitrary: fc.record({ groupName, conversationIDList }).map((options) => ["createConversationGroup", options]) },
  { weight: 5, arbitrary: fc.record({ groupName, conversationIDList }).map((options) => ["addConversationsToGroup", options]) },
  { weight: 5, arbitrary: fc.record({ groupName, conversationIDList }).map((options) => ["deleteConversationsFromGroup", options]) },
  { weight: 1, arbitrary: fc.record({ oldName: groupName, newName: groupName }).map((options) => ["renameConversationGroup", options]) },
  { weight: 1, arbitrary: groupName.map((name) => ["deleteConversationGroup", name]) },
);

/** Codes with which a call may be rejected here: refused, or its outcome unknown. */
const EXPECTED = [429, 2800, 2801, 50005, 51009, 59001, 59002, 401];

it(`three devices end with what the service has, whatever happens (SEED=${SEED})`, { timeout: 300000 }, async () => {
  const user = newUser();
  const devices = Array.from({ length: DEVICES }, () => device(user));
  after(() => devices.forEach(({ chat }) => chat.stop()));
  /** @type {string[]} */
  const wrong = [];
  const raised = devices.map(({ chat }) => checkEvents(chat, wrong));
  await Promise.all(devices.map(({ chat }) => chat.start()));
  const calls = fc.sample(call, { numRuns: OPERATIONS, seed: SEED });
  let done = 0;
  let succeeded = 0;
  await Promise.all(
    devices.map(async ({ chat }) => {
      for (let next = calls.pop(); next; next = calls.pop()) {
        const [method, options] = next;
        await chat[/** @type {string} */ (method)](options).then(
          () => succeeded++,
          (/** @type {any} */ error) => assert.ok(EXPECTED.includes(error.code), `${method}: ${error.code} ${error.message}`),
        );
        if (++done % Math.floor(OPERATIONS / 3) === 0) {
          devices.forEach(({ notice }) => notice("background"));
          Date.now = () => realNow() + SLEEP * Math.ceil((3 * done) / OPERATIONS);
          devices.forEach(({ notice }) => notice("foreground"));
        }
      }
    }),
  );
  faulty = false;
  // What a lost last message hides until the next reading, at the latest after ten minutes.
  devices.forEach(({ notice }) => notice("online"));
  await eventually(async () => {
    const expected = await stored(user);
    for (const { chat } of devices) {
      assert.deepEqual(await held(chat), expected);
      assert.equal(chat.state, "live");
    }
  }, 60000);
  assert.deepEqual(wrong, []);
  assert.ok(succeeded > OPERATIONS / 3, `only ${succeeded} calls succeeded`);
  for (const count of raised) assert.ok(count() > OPERATIONS / 4);
});
