// The figures of the package: sizes, the time from start to live, and memory. They are no test.
//   npm run build && API=http://localhost:8080 npm run figures
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { browser, create, EVENT, newUser, optionsOf, packageFor, pause, tokenOf } from "./helpers.js";

const FILES = ["dist/index.js", "dist/wx.js", "dist/uni.js", "dist/tabs.js", "miniprogram_dist/index.js"];
const STARTS = 15;
const EVENTS = 10000;

const print = (/** @type {string} */ what, /** @type {unknown} */ figure) => console.log(`${what.padEnd(48)} ${figure}`);
const median = (/** @type {number[]} */ values) => [...values].sort((one, other) => one - other)[values.length >> 1];

for (const file of FILES) {
  const { length } = gzipSync(readFileSync(new URL(`../${file}`, import.meta.url)), { level: 9 });
  print(`${file}, gzip`, `${length} bytes`);
}

/** Milliseconds until a client with a token is live. */
async function start() {
  const user = newUser();
  const token = await tokenOf(user);
  const chat = create({ ...optionsOf(user), token: () => token });
  const began = performance.now();
  await new Promise((done) => {
    chat.on(EVENT.STATE_UPDATED, (/** @type {any} */ { data }) => data.state === "live" && done(undefined));
  });
  const time = performance.now() - began;
  chat.stop();
  return time;
}
await start();
const times = [];
for (let i = 0; i < STARTS; i++) times.push(await start());
print(`start to live, median of ${STARTS} (longest)`, `${Math.round(median(times))} ms (${Math.round(Math.max(...times))})`);

/** A client whose service is this function: it pushes changes of a group of 100 conversations as fast as they are taken. */
async function memory() {
  const { gc } = /** @type {any} */ (globalThis);
  const ids = Array.from({ length: 100 }, (_, i) => `C2C${i}`);
  const conversationList = ids.map((conversationID) => ({ conversationID, conversationGroupList: ["A"] }));
  const data = { url: "", sequence: 0, groupNameList: ["A"], conversationList };
  /** @type {any} */
  let stream;
  const transport = {
    ...browser,
    request: async () => ({ status: 200, text: JSON.stringify({ code: 0, data }), retryAfter: "" }),
    connect: (/** @type {string} */ _, /** @type {any} */ handlers) => {
      stream = handlers;
      setTimeout(handlers.open);
      return { send() {}, close() {} };
    },
  };
  const chat = packageFor(transport).create({ url: "http://localhost", token: () => "" });
  let heard = 0;
  for (const name of Object.values(EVENT)) chat.on(name, () => heard++);
  await chat.start();
  while (chat.state !== "live") await pause(10);
  const used = () => process.memoryUsage().heapUsed / 1e6;
  gc();
  const before = used();
  for (let sequence = 1; sequence <= EVENTS; sequence++) {
    const [operation, list] = sequence % 2 ? ["delete-from", "removedConversationIDList"] : ["add", "addedConversationIDList"];
    const change = { operation, groupName: "A", [list]: [ids[((sequence - 1) >> 1) % 100]] };
    const message = { id: `a:1:${sequence}`, sequence, time: "2026-01-01T00:00:00Z", change, conversationGroupList: ["A"], changeID: `change-${sequence}` };
    stream.message(JSON.stringify(message));
  }
  const after = used();
  gc();
  print(`heap before ${EVENTS} pushed changes`, `${before.toFixed(1)} MB`);
  print("heap after them, before and after a collection", `${after.toFixed(1)} MB, ${used().toFixed(1)} MB`);
  print("events that listeners heard", heard);
  chat.stop();
}
await memory();
process.exit();
