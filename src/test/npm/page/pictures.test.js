/** The pictures in the README: made here, so that they show the page as it is. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { call, open, someone } from "./windows.js";

/** `PICTURES=docs npm test` puts them where the README has them. */
const folder = fileURLToPath(
  new URL(process.env.PICTURES === "docs" ? "../../../../docs/images/" : "build/", import.meta.url),
);
const LARGEST = 200 * 1024;

async function keep(name, png) {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}`, png);
  const { size } = await stat(`${folder}${name}`);
  assert.ok(size <= LARGEST, `${name} has ${size} bytes, more than ${LARGEST}`);
}

/** A user with some groups, in a window of this size. */
async function scene(size) {
  const user = `alice-${someone().slice(-4)}`;
  const groups = [
    ["Suppliers", ["C2Cbob", "C2Ccarol", "GROUPsuppliers-eu"]],
    ["研发需求", ["GROUPrnd", "GROUPdesign", "C2Clihua"]],
    ["Family", ["GROUPfamily", "C2Cgrace"]],
  ];
  for (const [groupName, conversationIDList] of groups) {
    await call(user, "createConversationGroup", { groupName, conversationIDList });
  }
  const settings = { context: { viewport: size } };
  const one = await open(user, settings);
  await one.count("Family").waitFor({ state: "attached" });
  return { user, one, settings };
}

test("the page, for the README", async () => {
  const { one } = await scene({ width: 1200, height: 640 });
  await one.row("C2Cdave").click();
  await one.page.getByLabel("Add to group").selectOption("Suppliers");
  await one.page.locator(".entry.push").first().waitFor();
  await one.page.locator(".entry.call summary").first().click();
  await keep("page.png", await one.page.screenshot());
  await one.close();
});

test("two windows of one user, for the README", async () => {
  const { user, one, settings } = await scene({ width: 720, height: 620 });
  const other = await open(user, { ...settings, device: 2 });
  for (const { page } of [one, other]) {
    await page.getByRole("navigation").getByRole("button", { name: "Groups" }).click();
  }
  await one.create("Lunch");
  await other.count("Lunch").waitFor();
  await one.page.getByRole("navigation").getByRole("button", { name: "Groups" }).click();
  const pictures = await Promise.all([one, other].map(({ page }) => page.screenshot()));
  const both = await open(undefined, { context: { viewport: { width: 1460, height: 640 } } });
  await both.page.goto("about:blank"); // without the policy of the page, which takes no pictures from elsewhere
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString("base64")}">`);
  await both.page.setContent(`<body style="margin:10px;background:#8894ad;display:flex;gap:10px">${images.join("")}</body>`);
  await keep("two-devices.png", await both.page.screenshot());
  for (const window of [one, other, both]) await window.close();
});
