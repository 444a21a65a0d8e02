/** Each thing that a person can do with groups, seen in two windows of one user. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "./expect.js";
import { call, open, someone } from "./windows.js";

async function twoWindows() {
  const user = someone();
  const one = await open(user);
  const other = await open(user, { device: 2 });
  return {
    user,
    one,
    other,
    async done() {
      assert.deepEqual([...one.faults, ...other.faults], []);
      await one.close();
      await other.close();
    },
  };
}

test("a group made with what is selected appears in both windows", async () => {
  const { one, other, done } = await twoWindows();
  await one.row("C2Cbob").click();
  await one.row("GROUPboard").click();
  await one.create("Suppliers");
  await expect(one.count("Suppliers"), "2");
  await expect(other.count("Suppliers"), "2");
  assert.deepEqual(await one.rows(), ["GROUPboard", "C2Cbob"]); // by name: Board, Bob
  await done();
});

test("a conversation dragged onto a group is in it, in both windows", async () => {
  const { one, other, done } = await twoWindows();
  await one.create("Friends");
  await one.show("All conversations");
  await one.row("C2Ccarol").dragTo(one.group("Friends"));
  await expect(one.count("Friends"), "1");
  await other.show("Friends");
  await other.row("C2Ccarol").waitFor();
  await done();
});

test("all that is selected is dragged together", async () => {
  const { one, other, done } = await twoWindows();
  await one.create("Friends");
  await one.show("All conversations");
  await one.row("C2Cbob").click();
  await one.row("C2Cdave").click({ modifiers: ["Shift"] });
  const selected = await one.page.locator("[aria-selected=true]").count();
  assert.ok(selected >= 3, `a range must be selected, not ${selected}`);
  await one.row("C2Cdave").dragTo(one.group("Friends"));
  await expect(other.count("Friends"), String(selected));
  await done();
});

test("conversations are added by the menu and removed by the button", async () => {
  const { one, other, done } = await twoWindows();
  await one.create("Work");
  await one.show("All conversations");
  await one.row("C2Cerin").click();
  await one.page.getByLabel("Add to group").selectOption("Work");
  await expect(other.count("Work"), "1");
  await one.show("Work");
  await one.row("C2Cerin").click();
  await one.page.getByRole("button", { name: "Remove from this group" }).click();
  await expect(other.count("Work"), "0");
  await one.row("C2Cerin").waitFor({ state: "detached" });
  await done();
});

test("what another device removes is selected no longer", async () => {
  const { user, one, done } = await twoWindows();
  await call(user, "createConversationGroup", { groupName: "Work", conversationIDList: ["C2Cbob", "C2Cerin"] });
  await one.show("Work");
  await one.row("C2Cbob").click();
  await one.row("C2Cerin").click();
  await call(user, "deleteConversationsFromGroup", { groupName: "Work", conversationIDList: ["C2Cbob"] });
  await one.row("C2Cbob").waitFor({ state: "detached" });
  await expect(one.page.locator(".toolbar > span"), "1 selected");
  await done();
});

test("a renamed group keeps its conversations, in both windows", async () => {
  const { user, one, other, done } = await twoWindows();
  await call(user, "createConversationGroup", { groupName: "Old", conversationIDList: ["C2Cbob"] });
  await other.show("Old");
  await one.group("Old").getByRole("button", { name: "Rename" }).click();
  await one.page.getByLabel("Name of the group").fill("研发需求");
  await one.submit("Rename");
  await expect(one.count("研发需求"), "1");
  await expect(other.count("研发需求"), "1");
  assert.deepEqual(await other.groups(), ["研发需求"]);
  await done();
});

test("a deleted group is gone from both windows, its conversations are not", async () => {
  const { user, one, other, done } = await twoWindows();
  await call(user, "createConversationGroup", { groupName: "Old", conversationIDList: ["C2Cbob"] });
  await other.show("Old");
  await one.group("Old").getByRole("button", { name: "Delete" }).click();
  await one.submit("Delete");
  await other.group("Old").waitFor({ state: "detached" });
  await other.row("C2Cbob").waitFor();
  assert.deepEqual(await one.groups(), []);
  await done();
});

test("what belongs to no group is listed by itself", async () => {
  const { user, one, done } = await twoWindows();
  await call(user, "createConversationGroup", { groupName: "A", conversationIDList: ["C2Cbob"] });
  await one.count("A").waitFor();
  await one.show("In no group");
  await one.row("C2Ccarol").waitFor();
  assert.equal(await one.row("C2Cbob").count(), 0);
  await done();
});

test("the search finds by name and by ID", async () => {
  const { one, done } = await twoWindows();
  await one.page.getByLabel("Search conversations").fill("oka");
  assert.deepEqual(await one.rows(), ["C2Cdave"]);
  await one.page.getByLabel("Search conversations").fill("GROUPsal");
  assert.deepEqual(await one.rows(), ["GROUPsales"]);
  await one.page.getByLabel("Search conversations").fill("nobody");
  await one.page.getByText("No conversation matches").waitFor();
  await done();
});

test("a refused name stays in the question, with the reason and the code", async () => {
  const { one, done } = await twoWindows();
  await one.create("Twice");
  await one.count("Twice").waitFor();
  await one.create("Twice");
  await one.dialog.getByText("You have a group of this name already.").waitFor();
  await one.dialog.getByText("59001").waitFor();
  await one.page.getByLabel("Name of the group").fill("x".repeat(33));
  await one.submit("Create");
  await one.dialog.getByText("51011").waitFor();
  await one.page.keyboard.press("Escape");
  await one.dialog.waitFor({ state: "hidden" });
  await done();
});

test("names that would be markup are shown as text", async () => {
  const { user, one, other, done } = await twoWindows();
  const names = [
    "<img src=x onerror=alert(1)>",
    "\u202Eright to left",
    "👩‍👩‍👧‍👦 family",
    '"><b>bold</b>',
    "${7*7}{{7*7}}",
    "שלום",
    "a".repeat(32),
  ];
  for (const groupName of names) {
    await call(user, "createConversationGroup", { groupName, conversationIDList: ["C2C<script>alert(1)</script>"] });
  }
  await one.count(names[6]).waitFor();
  assert.deepEqual(await one.groups(), names);
  await other.show(names[0]);
  await other.row("C2C<script>alert(1)</script>").waitFor();
  assert.equal(await other.page.locator("img, b").count(), 0);
  await other.group(names[0]).getByRole("button", { name: "Rename" }).click();
  assert.equal(await other.page.getByLabel("Name of the group").inputValue(), names[0]);
  await done();
});

test("each call is in the log, and its curl does the same", async () => {
  const { user, one, done } = await twoWindows();
  await one.create("It's");
  await one.count("It's").waitFor();
  const entry = one.page.locator(".entry.call").filter({ hasText: "createConversationGroup" }).first();
  await entry.locator("summary").click();
  assert.match(await entry.locator("pre").first().textContent(), /"groupName":"It's"/);
  assert.match(await entry.locator("pre").last().textContent(), /"code": 0/);
  await entry.getByRole("button", { name: "Copy as curl" }).click();
  const command = await one.page.evaluate(() => navigator.clipboard.readText());
  // The same call with the same Idempotency-Key: the same answer, and no second group.
  const { stdout } = await promisify(execFile)("bash", ["-c", command]);
  assert.equal(JSON.parse(stdout).code, 0);
  assert.deepEqual((await call(user, "getConversationGroupList", {})).data.groupNameList, ["It's"]);
  await done();
});

test("each pushed change is in the log with its sequence", async () => {
  const { one, other, done } = await twoWindows();
  await one.create("Pushed");
  const entry = other.page.locator(".entry.push").first();
  await entry.getByText("#1").waitFor();
  await entry.locator("summary").click();
  assert.match(await entry.locator("pre").textContent(), /onConversationGroupListUpdated/);
  await done();
});

test("a reload shows the same, and stays signed in", async () => {
  const { user, one, done } = await twoWindows();
  await one.create("Kept");
  await one.count("Kept").waitFor();
  await one.page.reload();
  await one.count("Kept").waitFor();
  await one.page.getByText(user).waitFor();
  await done();
});
