/** As many groups and conversations as a user can have. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { expect } from "./expect.js";
import { fill } from "./service.js";
import { call, open, someone } from "./windows.js";

test("a twenty-first group is refused with what to do", async () => {
  const user = someone();
  for (let i = 1; i <= 20; i++) await call(user, "createConversationGroup", { groupName: `Group ${i}` });
  const one = await open(user);
  await one.count("Group 20").waitFor();
  await one.create("One more");
  await one.dialog.getByText("You have 20 groups already").waitFor();
  await one.dialog.getByText("51010").waitFor();
  await one.close();
});

test("a group of 1,000 scrolls to its end, and takes no more", async () => {
  const user = someone();
  await fill(user, "big", 1000);
  const one = await open(user);
  await expect(one.count("big"), "1000");
  await one.show("big");
  await one.page.getByRole("listbox").focus();
  await one.page.keyboard.press("End");
  await one.row("GROUPbig-0999").waitFor();
  assert.ok((await one.page.getByRole("option").count()) < 100, "only what is seen is drawn");
  await one.show("All conversations");
  await one.page.getByLabel("Search conversations").fill("C2Cbob");
  await one.row("C2Cbob").click();
  await one.page.getByLabel("Add to group").selectOption("big");
  await one.page.getByRole("alert").getByText("51008").waitFor();
  await one.page.getByLabel("Search conversations").fill("");
  await one.show("big");
  await one.page.getByRole("button", { name: "Select all" }).click();
  await one.page.getByRole("button", { name: "Remove from this group" }).click();
  await expect(one.count("big"), "0", 60_000);
  assert.deepEqual(one.faults, []);
  await one.close();
});
