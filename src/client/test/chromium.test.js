// The sources as they are, in a browser: one page for each device.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { API, ask, EVENT, eventually, newUser, pause, stored, tokenOf } from "./helpers.js";
import { launch } from "./launch.js";

const SOURCES = new URL("../src/", import.meta.url);

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/**
 * A page of the service's own origin, with the client's sources. The page itself must come from the
 * service: else Chromium keeps it from connecting to this machine.
 * @param {import("playwright-core").BrowserContext} context
 */
async function pageIn(context) {
  const page = await context.newPage();
  await page.route(`${API}/client-test/**/*.js`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/client-test/", "");
    await route.fulfill({ contentType: "text/javascript", body: await readFile(new URL(path, SOURCES), "utf8") });
  });
  await page.goto(`${API}/client-test/`);
  return page;
}

/**
 * Makes a client in a page, as `chat`, and writes its events to `events`.
 * @param {import("playwright-core").Page} page
 * @param {string} user
 * @param {string} [entry]
 */
async function clientIn(page, user, entry = "index.js") {
  await page.evaluate(
    async ({ url, token, entry, names }) => {
      const { default: TencentCloudChat } = await import(`/client-test/${entry}`);
      const it = /** @type {any} */ (window);
      it.events = [];
      it.chat = TencentCloudChat.create({ url, token: () => token });
      for (const name of names) it.chat.on(name, (/** @type {any} */ event) => it.events.push({ ...event, at: Date.now() }));
      await it.chat.start();
    },
    { url: API, token: await tokenOf(user), entry, names: Object.values(EVENT) },
  );
  await eventually(async () => assert.equal(await stateOf(page), "live"));
}

/** @param {import("playwright-core").Page} page @returns {Promise<string>} */
const stateOf = (page) => page.evaluate(() => /** @type {any} */ (window).chat.state);

/** @param {import("playwright-core").Page} page @param {string} method @param {any} [options] @returns {Promise<any>} */
const call = (page, method, options) =>
  page.evaluate(([method, options]) => /** @type {any} */ (window).chat[method](options), /** @type {const} */ ([method, options]));

/** @param {import("playwright-core").Page} page @param {string} name @returns {Promise<any[]>} */
const eventsOf = (page, name) =>
  page.evaluate((name) => /** @type {any} */ (window).events.filter((/** @type {any} */ event) => event.name === name), name);

/** The open connections of a page. @param {import("playwright-core").Page} page */
function countSockets(page) {
  const open = new Set();
  page.on("websocket", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  return () => open.size;
}

describe("in Chromium", () => {
  it("what one device does, the other hears within a second", async () => {
    const user = newUser();
    const [mine, other] = await Promise.all([await browser.newContext(), await browser.newContext()].map(pageIn));
    await Promise.all([clientIn(mine, user), clientIn(other, user)]);
    const began = Date.now();
    await call(mine, "createConversationGroup", { groupName: "研发需求", conversationIDList: ["C2Cbob"] });
    const heard = await eventually(async () => {
      const events = (await eventsOf(other, EVENT.CONVERSATION_GROUP_LIST_UPDATED)).filter(({ at }) => at >= began);
      assert.deepEqual(events[0]?.data, ["研发需求"]);
      return events[0].at;
    });
    assert.ok(heard - began < 1000, `heard after ${heard - began} ms`);
    await call(other, "addConversationsToGroup", { groupName: "研发需求", conversationIDList: ["GROUPsales"] });
    await eventually(async () => {
      const [{ data }] = await eventsOf(mine, EVENT.CONVERSATION_IN_GROUP_UPDATED);
      assert.equal(data.conversationList.length, 2);
    });
    const expected = await stored(user);
    for (const page of [mine, other]) {
      assert.deepEqual((await call(page, "getConversationGroupList")).data, expected.names);
      await page.context().close();
    }
  });

  it("a connection that was cut heals, with what was missed", async () => {
    const user = newUser();
    const context = await browser.newContext();
    const page = await pageIn(context);
    await clientIn(page, user);
    await context.setOffline(true);
    await page.evaluate(() => dispatchEvent(new Event("offline")));
    await ask(user, "createConversationGroup", { groupName: "A", conversationIDList: ["C2Cbob"] });
    const offline = await page.evaluate(() => /** @type {any} */ (window).chat.deleteConversationGroup("A").catch((/** @type {any} */ error) => error.code));
    assert.equal(offline, 2805);
    await context.setOffline(false);
    await eventually(async () => assert.deepEqual((await call(page, "getConversationGroupList")).data, ["A"]));
    await eventually(async () => assert.equal(await stateOf(page), "live"), 30000);
    await context.close();
  });

  it("a page that starts the client while it loads reads no more than one that has loaded", async () => {
    const page = await pageIn(await browser.newContext());
    let reads = 0;
    page.on("request", (request) => void (request.url().endsWith("/getConversationList") && reads++));
    await page.route(`${API}/openEventStream`, async (route) => {
      await pause(1000);
      await route.continue();
    });
    await page.evaluate(
      async ({ url, token }) => {
        const { default: TencentCloudChat } = await import(String("/client-test/index.js"));
        const it = /** @type {any} */ (window);
        it.chat = TencentCloudChat.create({ url, token: () => token });
        it.chat.start();
        // The first reading has begun.
        await new Promise((done) => setTimeout(done, 10));
        dispatchEvent(new PageTransitionEvent("pageshow"));
      },
      { url: API, token: await tokenOf(newUser()) },
    );
    await eventually(async () => assert.equal(await stateOf(page), "live"));
    await pause(1000);
    assert.equal(reads, 2, "at the start, and once the connection is open");
    await page.context().close();
  });

  it("the tabs entry without push asks for it no oftener than another, and heeds a refused token", async () => {
    const user = newUser();
    const page = await pageIn(await browser.newContext());
    /** @type {number[]} */
    const statuses = [401, 404];
    await page.route(`${API}/openEventStream`, async (route) => {
      const status = statuses.shift();
      if (!status) return route.fulfill({ status: 500, body: "asked too often" });
      await route.fulfill({ status, contentType: "application/json", headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(status === 404 ? { code: 59003, message: "no push" } : { message: "Unauthorized" }) });
    });
    const token = await tokenOf(user);
    await page.evaluate(
      async ({ url, token }) => {
        const { default: TencentCloudChat } = await import(String("/client-test/tabs.js"));
        const it = /** @type {any} */ (window);
        it.reasons = [];
        it.chat = TencentCloudChat.create({ url, token: (/** @type {any} */ { reason }) => (it.reasons.push(reason), token) });
        await it.chat.start();
      },
      { url: API, token },
    );
    await eventually(async () => assert.equal(await stateOf(page), "polling"));
    // Where there was no word of push, it would be asked for again within three seconds.
    await pause(4000);
    assert.deepEqual([await stateOf(page), statuses], ["polling", []]);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).reasons), ["first", "refused"]);
    await page.context().close();
  });

  it("tabs of one user share a connection, and the next one takes over", async () => {
    const user = newUser();
    const context = await browser.newContext();
    const pages = [await pageIn(context), await pageIn(context), await pageIn(context)];
    const sockets = pages.map(countSockets);
    for (const page of pages) await clientIn(page, user, "tabs.js");
    assert.deepEqual(sockets.map((count) => count()), [1, 0, 0]);
    await call(pages[2], "createConversationGroup", { groupName: "A" });
    for (const page of pages) {
      await eventually(async () => assert.deepEqual((await eventsOf(page, EVENT.CONVERSATION_GROUP_LIST_UPDATED)).at(-1)?.data, ["A"]));
    }
    await pages[0].close();
    await eventually(() => assert.equal(sockets[1]() + sockets[2](), 1), 15000);
    for (const page of pages.slice(1)) await eventually(async () => assert.equal(await stateOf(page), "live"), 30000);
    await call(pages[1], "renameConversationGroup", { oldName: "A", newName: "B" });
    await eventually(async () => assert.deepEqual((await eventsOf(pages[2], EVENT.CONVERSATION_GROUP_LIST_UPDATED)).at(-1)?.data, ["B"]));
    // Another user's tab has its own.
    const stranger = await pageIn(context);
    const own = countSockets(stranger);
    await clientIn(stranger, newUser(), "tabs.js");
    assert.equal(own(), 1);
    await context.close();
  });
});
