// What the tests share. They run against a service at the address in API:
//   mvn -Plocal quarkus:dev        API=http://localhost:8080 npm test
import assert from "node:assert/strict";
import { request } from "node:http";
// @ts-expect-error it comes without types
import WebSocket from "ws";

// Node.js has one of its own from version 22 on.
globalThis.WebSocket ??= /** @type {any} */ (WebSocket);

if (!process.env.API) throw new Error("say where the service is: API=http://localhost:8080 npm test");
export const API = process.env.API.replace(/\/$/, "");

/** The sources to test: another folder where mistakes were made on purpose. */
const SOURCES = process.env.CLIENT_SOURCES || new URL("../src", import.meta.url).pathname;
/** Or what is built of them. */
const INDEX = process.env.CLIENT_INDEX || `${SOURCES}/index.js`;
export const { default: TencentCloudChat, create, decorate, install, EVENT, VERSION } = await import(INDEX);
export const { browser } = await import(`${SOURCES}/transports/browser.js`);
export const { packageFor } = await import(`${SOURCES}/package.js`);
export const model = await import(`${SOURCES}/model.js`);

let users = 0;
/** A user whom nobody had before. */
export const newUser = () => `client-test-${process.pid}-${Date.now()}-${++users}`;

/** @param {string} user */
export const tokenOf = async (user) => (await send("GET", `${API}/local/token?user=${user}`)).text;

/**
 * Not by `fetch`, whose timeouts go wrong when a test moves the clock.
 * @param {string} method
 * @param {string} url
 * @param {Record<string, string>} [headers]
 * @param {string} [body]
 * @returns {Promise<{status: number, text: string, retryAfter: string | undefined}>}
 */
export const send = (method, url, headers = {}, body) =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode || 0, text, retryAfter: answer.headers["retry-after"] }));
    });
    sent.on("error", reject).end(body);
  });

/** @param {string} user @returns {import("../src/create.js").Options} */
export const optionsOf = (user) => ({ url: API, token: () => tokenOf(user), pollInterval: 1000 });

/** The service's own answer, past the client. @param {string} user @param {string} operation @param {object} [fields] */
export async function ask(user, operation, fields = {}) {
  const headers = { authorization: `Bearer ${await tokenOf(user)}` };
  return JSON.parse((await send("POST", `${API}/${operation}`, headers, JSON.stringify(fields))).text);
}

/** A user's groups as the service has them: names, and the conversations of each. @param {string} user */
export async function stored(user) {
  const { groupNameList } = (await ask(user, "getConversationGroupList")).data;
  const { conversationList } = (await ask(user, "getConversationList")).data;
  return { names: groupNameList, conversations: Object.fromEntries(conversationList.map(groupsOf)) };
}

/** The same as a client has them. @param {any} chat */
export async function held(chat) {
  const { data: names } = await chat.getConversationGroupList();
  const { data } = await chat.getConversationList();
  const inGroups = data.conversationList.filter((/** @type {any} */ one) => one.conversationGroupList.length);
  return { names: [...names], conversations: Object.fromEntries(inGroups.map(groupsOf)) };
}

/** @param {{conversationID: string, conversationGroupList: string[]}} conversation */
const groupsOf = ({ conversationID, conversationGroupList }) => [conversationID, [...conversationGroupList]];

/**
 * Tries until it does not throw.
 * @template T
 * @param {() => T | Promise<T>} check
 * @param {number} [limit] milliseconds
 * @returns {Promise<T>}
 */
export async function eventually(check, limit = 10000) {
  for (const end = Date.now() + limit; ; await pause(20)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export const pause = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const SDK_EVENTS = Object.values(EVENT).filter((name) => name !== EVENT.STATE_UPDATED);

/** Writes down the three events, in order. @param {any} chat @returns {any[]} */
export function record(chat) {
  /** @type {any[]} */
  const events = [];
  for (const name of SDK_EVENTS) chat.on(name, (/** @type {any} */ event) => events.push(event));
  return events;
}

/** @param {any[]} events */
export const namesOf = (events) => events.map(({ name }) => name);

/** @param {Promise<unknown>} promise @param {number} code */
export async function rejectsWith(promise, code) {
  const error = await promise.then(
    () => assert.fail(`it should have been rejected with ${code}`),
    (reason) => reason,
  );
  assert.ok(error instanceof Error, `rejected with ${error}, which is no Error`);
  assert.equal(/** @type {any} */ (error).code, code, error.message);
  assert.equal(typeof (/** @type {any} */ (error).data), "object");
  return /** @type {any} */ (error);
}

/**
 * A transport whose requests pass through a function of the test.
 * @param {(send: () => Promise<any>, request: {operation: string, headers: Record<string, string>, fields: any}) => Promise<any>} pass
 */
export const transportThat = (pass) => ({
  ...browser,
  /** @param {string} url @param {Record<string, string>} headers @param {string} body */
  request: (url, headers, body) =>
    pass(() => send("POST", url, headers, body), {
      operation: url.slice(url.lastIndexOf("/") + 1),
      headers,
      fields: JSON.parse(body),
    }),
});

/** What a service or something before it answers. @param {number} status @param {object | string} [body] @param {string} [retryAfter] */
export const answer = (status, body = {}, retryAfter) => ({
  status,
  text: typeof body === "string" ? body : JSON.stringify(body),
  retryAfter,
});
