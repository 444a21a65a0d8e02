/** For everybody: languages, light and dark, the keyboard alone, screen readers, a phone. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { expect } from "./expect.js";
import { api, call, open, someone } from "./windows.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe-core finds, in a form that can be read. */
async function findings(page) {
  // The page's own policy would keep a script of another origin out; this one is the test's.
  await page.evaluate(await (await import("node:fs/promises")).readFile(axe, "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  test(`a screen reader finds a name for everything, and contrasts suffice: ${colorScheme}`, async () => {
    const start = await open(undefined, { context: { colorScheme } });
    assert.deepEqual(await findings(start.page), []);
    await start.close();

    const user = someone();
    const one = await open(user, { context: { colorScheme } });
    await one.row("C2Cbob").click();
    await one.create("Suppliers");
    await one.count("Suppliers").waitFor();
    await one.page.locator(".entry summary").first().click();
    assert.deepEqual(await findings(one.page), []);
    await one.create("Suppliers");
    await one.dialog.getByText("59001").waitFor();
    assert.deepEqual(await findings(one.page), []);
    await one.page.keyboard.press("Escape");
    await call(user, "deleteConversationGroup", { groupName: "Suppliers" });
    await one.group("Suppliers").waitFor({ state: "detached" });
    assert.deepEqual(await findings(one.page), []);
    await one.close();
  });
}

test("the keyboard alone makes a group, fills it and empties it", async () => {
  const one = await open(someone());
  const { keyboard } = one.page;
  await one.page.getByRole("button", { name: "New group" }).focus();
  await keyboard.press("Enter");
  await keyboard.type("Keys");
  await keyboard.press("Enter");
  await expect(one.count("Keys"), "0");
  await one.page.getByRole("button", { name: /All conversations/ }).focus();
  await keyboard.press("Enter");
  await one.page.getByRole("listbox").focus();
  await keyboard.press("Home");
  await keyboard.press("Space");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Shift+ArrowDown");
  assert.equal(await one.page.locator("[aria-selected=true]").count(), 3);
  await one.page.getByLabel("Add to group").focus();
  await keyboard.type("Keys");
  await keyboard.press("Enter");
  await expect(one.count("Keys"), "3");
  await one.page.locator(".groups .choose").filter({ hasText: "Keys" }).focus();
  await keyboard.press("Enter");
  await one.page.getByRole("listbox").focus();
  await keyboard.press("Control+a");
  await keyboard.press("Delete");
  await expect(one.count("Keys"), "0");
  await one.close();
});

test("the browser's language chooses the page's", async () => {
  const one = await open(someone(), { context: { locale: "zh-CN" } });
  await one.page.getByRole("button", { name: "新建分组" }).click();
  await one.page.getByLabel("分组名称").fill("研发需求");
  await one.dialog.getByRole("button", { name: "创建" }).click();
  await one.count("研发需求").waitFor();
  assert.equal(await one.page.locator("html").getAttribute("lang"), "zh");
  assert.doesNotMatch(await one.page.locator("header").innerText(), /Sign out|Cut/);
  await one.close();
});

test("a phone's width shows one column at a time, and nothing is cut off", async () => {
  const one = await open(someone(), { context: { viewport: { width: 360, height: 740 }, hasTouch: true } });
  const overflow = () => one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await one.page.getByRole("listbox").waitFor();
  assert.ok((await overflow()) <= 0);
  await one.page.getByRole("navigation").getByRole("button", { name: "Groups" }).tap();
  await one.create("Phone");
  await one.page.getByRole("navigation").getByRole("button", { name: "Calls and changes" }).tap();
  await one.page.locator(".entry.call").first().waitFor();
  assert.ok((await overflow()) <= 0);
  assert.equal(await one.page.getByRole("listbox").isVisible(), false);
  assert.deepEqual(await findings(one.page), []);
  await one.close();
});

test("the first screen signs anybody in, and the policy of the page is strict", async () => {
  const one = await open(undefined);
  await one.page.getByLabel("Sign in as").fill("née 'Ångström' 李");
  await one.page.getByRole("button", { name: "Sign in" }).click();
  await one.page.locator(".connection.live").waitFor();
  await one.page.getByText("née 'Ångström' 李").waitFor();
  assert.deepEqual(one.faults, []);
  const policy = (await fetch(`${api}/`)).headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  await one.close();
});
