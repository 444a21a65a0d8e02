/** Two devices of one user, and a connection that is cut. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { expect } from "./expect.js";
import { call, open, someone } from "./windows.js";

test("another device opens from the page, and hears what the first does", async () => {
  const one = await open(someone());
  const opened = one.page.waitForEvent("popup");
  await one.page.getByRole("link", { name: "Open as another device" }).click();
  const other = await opened;
  await other.locator(".connection.live").waitFor();
  await other.getByText("Device 2").waitFor();
  await one.create("Both");
  await other.locator(".groups li.group").filter({ hasText: "Both" }).waitFor();
  assert.deepEqual(one.faults, []);
  await one.close();
});

test("nobody else hears of it", async () => {
  const one = await open(someone());
  const stranger = await open(someone());
  await one.create("Mine");
  await one.count("Mine").waitFor();
  await stranger.create("Own");
  await stranger.count("Own").waitFor();
  assert.deepEqual(await stranger.groups(), ["Own"]);
  assert.equal(await stranger.page.locator(".entry.push").filter({ hasText: "Mine" }).count(), 0);
  await one.close();
  await stranger.close();
});

test("a device that was cut off catches up when it is joined again", async () => {
  const user = someone();
  const one = await open(user);
  const cut = one.page.getByLabel("Cut the connection");
  await cut.check();
  await one.page.locator(".connection:not(.live)").waitFor();
  for (const groupName of ["A", "B", "C"]) {
    await call(user, "createConversationGroup", { groupName, conversationIDList: ["C2Cbob"] });
  }
  await call(user, "renameConversationGroup", { oldName: "B", newName: "B2" });
  assert.deepEqual(await one.groups(), []);
  await cut.uncheck();
  await one.page.locator(".connection.live").waitFor();
  await expect(one.count("B2"), "1");
  assert.deepEqual(await one.groups(), ["A", "B2", "C"]);
  await call(user, "createConversationGroup", { groupName: "D" });
  await one.count("D").waitFor();
  assert.deepEqual(one.faults, []);
  await one.close();
});

test("a call while the device is cut off says so", async () => {
  const one = await open(someone());
  await one.page.getByLabel("Cut the connection").check();
  await one.create("Lost");
  await one.dialog.getByText("This device is offline.").waitFor({ timeout: 60_000 });
  await one.dialog.getByText("2805").waitFor();
  await one.close();
});

test("signing out ends the connection and shows the first screen", async () => {
  const one = await open(someone());
  await one.page.getByRole("button", { name: "Sign out" }).click();
  await one.page.getByLabel("Sign in as").waitFor();
  assert.equal(new URL(one.page.url()).searchParams.get("user"), null);
  await one.close();
});
