// The page of the tutorial, as it is printed, in two browsers: what it says must be what happens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import { API, ask, eventually, newUser, tokenOf } from "./helpers.js";
import { launch } from "./launch.js";

const SOURCES = new URL("../src/", import.meta.url).pathname;
const DOCS = new URL("../../../docs/", import.meta.url);

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** @param {string} text @param {string} language */
function block(text, language) {
  const found = text.match(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s"));
  if (!found) throw new Error(`the tutorial has no ${language}`);
  return found[1];
}

/** Serves the tutorial's page, from a port of its own as Vite does. @param {string} text */
async function serve(text) {
  const { outputFiles } = await build({
    stdin: { contents: block(text, "js").replaceAll("http://localhost:8080", API), resolveDir: SOURCES },
    alias: { "conversation-groups": `${SOURCES}index.js` },
    bundle: true,
    format: "esm",
    write: false,
  });
  const server = createServer((request, response) => {
    const script = request.url === "/main.js";
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script ? outputFiles[0].text : block(text, "html"));
  });
  await new Promise((listening) => server.listen(0, "localhost", () => listening(undefined)));
  after(() => server.close());
  return `http://localhost:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
}

for (const { file, group } of [
  { file: "tutorial.md", group: "Suppliers" },
  { file: "tutorial.zh-CN.md", group: "供应商" },
]) {
  describe(file, () => {
    it("shows in each window what another one, or a call, changes", async () => {
      const text = readFileSync(new URL(file, DOCS), "utf8");
      const address = await serve(text);
      const user = newUser();
      const windows = await Promise.all(
        [1, 2].map(async () => {
          const page = await (await browser.newContext()).newPage();
          // Instead of -Dlocal.origins, which the tutorial gives to its local run.
          await page.route(`${API}/local/token?*`, async (route) =>
            route.fulfill({ headers: { "access-control-allow-origin": "*" }, body: await tokenOf(user) }),
          );
          page.on("dialog", (dialog) => dialog.accept(dialog.defaultValue()));
          await page.goto(`${address}/?user=${user}`);
          return page;
        }),
      );
      const bothShow = (/** @type {string} */ selector, /** @type {RegExp} */ expected) =>
        eventually(async () => {
          for (const page of windows) assert.match((await page.textContent(selector)) ?? "", expected);
        });
      await bothShow("#state", /^live$/);

      await windows[0].fill("input", group);
      await windows[0].click("form button");
      await bothShow("#groups", new RegExp(`${group}: `));

      await windows[1].click("#groups button:nth-of-type(1)");
      await bothShow("#groups", new RegExp(`${group}: C2Cbob `));

      const printed = JSON.parse(/-d '(.*)'/.exec(text)?.[1] ?? "");
      const { data } = await ask(user, "addConversationsToGroup", printed);
      assert.deepEqual(data.failureConversationIDList.map((/** @type {any} */ failure) => failure.conversationID), ["dave"]);
      await bothShow("#groups", /C2Cbob, C2Ccarol/);

      await windows[0].fill("input", group);
      await windows[0].click("form button");
      await eventually(async () => assert.match((await windows[0].textContent("#error")) ?? "", /^59001: /));
      await windows[0].fill("input", "a".repeat(33));
      await windows[0].click("form button");
      await eventually(async () => assert.match((await windows[0].textContent("#error")) ?? "", /^51011: /));
    });
  });
}
