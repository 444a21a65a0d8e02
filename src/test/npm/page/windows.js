import { after, before } from "node:test";
import { randomUUID } from "node:crypto";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { api, call } from "./service.js";

export { api, call };

const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;

before(async () => {
  assert.ok(api, "API must name the local run, as in API=http://localhost:8080 npm test");
  browser = await chromium.launch({ executablePath, args });
});

after(() => browser?.close());

/** A user whom no other test has. */
export const someone = () => `user-${randomUUID()}`;

/**
 * A window of the page with a person at it. What must never happen on the page is collected in
 * `faults`: script errors, breaches of its Content-Security-Policy, requests to other hosts.
 */
export async function open(userID, { device = 1, context = {}, query = {} } = {}) {
  const settings = { viewport: { width: 1280, height: 760 }, locale: "en-GB", ...context };
  const profile = await browser.newContext({ ...settings, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await profile.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = request.url().replace(/^ws/, "http");
    if (!url.startsWith(api) && !url.startsWith("data:")) faults.push(`asked another host: ${url}`);
  });
  await page.exposeFunction("reportBreach", (text) => faults.push(text));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (breach) =>
      reportBreach(`breach of ${breach.effectiveDirective} by ${breach.blockedURI}`),
    ),
  );
  const address = new URLSearchParams({ ...(userID && { user: userID, device }), ...query });
  await page.goto(`${api}/?${address}`);
  if (userID) await page.locator(".connection.live").waitFor();
  return { page, faults, ...hands(page), close: () => profile.close() };
}

/** What a person does, in the page's own words. */
function hands(page) {
  const dialog = page.getByRole("dialog");
  const group = (name) => page.locator(".groups li.group").filter({ has: page.getByText(name, { exact: true }) });
  return {
    dialog,
    group,
    count: (name) => group(name).locator(".count"),
    groups: () => page.locator(".groups li.group .choose bdi").allTextContents(),
    show: (name) => page.locator(".groups .choose").filter({ has: page.getByText(name, { exact: true }) }).click(),
    row: (id) => page.getByRole("option").filter({ has: page.getByText(id, { exact: true }) }),
    rows: () => page.locator("[role=option] small").allTextContents(),
    async submit(button) {
      await dialog.getByRole("button", { name: button, exact: true }).click();
    },
    async create(name) {
      await page.getByRole("button", { name: "New group" }).click();
      await page.getByLabel("Name of the group").fill(name);
      await dialog.getByRole("button", { name: "Create", exact: true }).click();
    },
  };
}
