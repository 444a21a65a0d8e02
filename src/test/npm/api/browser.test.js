// Tries the API on the local run's page, as a person would, in headless Chromium.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const pictures = new URL("build/", import.meta.url).pathname;
const base = process.env.API;
const refused = [];
let browser;
let page;

before(async () => {
  assert.ok(existsSync(executablePath), `${executablePath} is missing: apt-get install chromium`);
  mkdirSync(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  page.setDefaultTimeout(60_000);
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("data:")) {
      refused.push(`asked for ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => refused.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      refused.push(message.text());
    }
  });
});

after(() => browser?.close());

function operation(id) {
  return page.locator(`[id$="-${id}"].opblock`);
}

/** Opens the operation, fills in what is given, and returns the status and body of the answer. */
async function execute(id, body) {
  const block = operation(id);
  await block.locator(".opblock-summary-control").click();
  await block.getByRole("button", { name: "Try it out" }).click();
  if (body !== undefined) {
    await block.locator(".body-param__text").fill(JSON.stringify(body));
  }
  await block.getByRole("button", { name: "Execute" }).click();
  const answer = block.locator(".live-responses-table .response");
  const status = await answer.locator(".response-col_status").innerText();
  const json = await answer.locator(".highlight-code code").first().innerText();
  return { status: Number.parseInt(status, 10), answer: JSON.parse(json) };
}

test("page of the API is tried in a browser", async (t) => {
  await t.test("a user is authorized by name", async () => {
    const opened = await page.goto(`${base}/q/swagger-ui`);
    assert.equal(opened.status(), 200);
    await page.getByText("Calls are alice's.").waitFor();

    const user = `browser-${randomUUID()}`;
    await page.getByLabel("Call as user").fill(user);
    await page.locator("#who button").click();
    await page.getByText(`Calls are ${user}'s.`).waitFor();
    await page.getByRole("button", { name: "authorization button locked" }).first().waitFor();
  });

  await t.test("createConversationGroup is executed", async () => {
    const { status, answer } = await execute("createConversationGroup", {
      groupName: "Suppliers",
      conversationIDList: ["C2Cbob", "bob"],
    });
    await page.screenshot({ path: `${pictures}create.png` });
    assert.equal(status, 200);
    assert.deepEqual(answer.data.successConversationIDList, ["C2Cbob"]);
    assert.equal(answer.data.failureConversationIDList[0].code, 2503);
  });

  await t.test("the example is right as it stands", async () => {
    const { status, answer } = await execute("deleteConversationGroup");
    assert.equal(status, 200);
    assert.equal(answer.code, 0);
  });

  await t.test("a GET is right as it stands, its parameters empty", async () => {
    const { status, answer } = await execute("getConversationList");
    assert.equal(status, 200);
    assert.deepEqual(answer.data, { conversationList: [], groupNameList: [], sequence: 2 });
  });

  await t.test("nothing was fetched from elsewhere, and nothing failed", async () => {
    await page.screenshot({ path: `${pictures}page.png`, fullPage: true });
    assert.deepEqual(refused, []);
  });
});
