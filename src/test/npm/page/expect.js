import assert from "node:assert/strict";

/** Waits until an element has this text, for as long as a person would at the most. */
export async function expect(locator, text, patience = 10_000) {
  const end = Date.now() + patience;
  let found;
  do {
    found = (await locator.first().textContent({ timeout: patience })).trim();
    if (found === text) return;
    await new Promise((done) => setTimeout(done, 50));
  } while (Date.now() < end);
  assert.equal(found, text);
}
