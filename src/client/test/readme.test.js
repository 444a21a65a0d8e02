// The READMEs' commands, on the package as npm makes it: what they print must be what happens.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { API, newUser } from "./helpers.js";

const PACKAGE = join(import.meta.dirname, "..");

describe("the README", () => {
  const project = mkdtempSync(join(tmpdir(), "client-readme-"));
  after(() => rmSync(project, { recursive: true }));
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    execFileSync(command, args, { cwd: project, encoding: "utf8", timeout: 60000, stdio: "pipe" });

  before(() => {
    execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", project], { cwd: PACKAGE, stdio: "pipe" });
    writeFileSync(join(project, "package.json"), '{"private":true,"type":"module"}');
    run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "./conversation-groups-1.0.0.tgz");
    for (const name of ["ws", "@tencentcloud"]) symlinkSync(join(PACKAGE, "node_modules", name), join(project, "node_modules", name));
    writeFileSync(join(project, "socket.js"), 'import WebSocket from "ws"; globalThis.WebSocket ??= WebSocket; globalThis.navigator ??= { userAgent: "node" };');
  });

  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const blocks = [...readFileSync(join(PACKAGE, readme), "utf8").matchAll(/```js\n(.*?)```/gs)].map((match) => match[1]);

    it(`${readme}: the twenty lines work`, () => {
      const code = blocks[0].replaceAll("http://localhost:8080", API).replace("user=alice", `user=${newUser()}`);
      assert.ok(code.trim().split("\n").filter(Boolean).length <= 20);
      writeFileSync(join(project, "lines.js"), code);
      const printed = run(process.execPath, "--import", "./socket.js", "lines.js");
      assert.match(printed, /\[ 'Suppliers' \]|\[ '供应商' \]/);
      assert.match(printed, /conversationID: 'GROUPsales'/);
      assert.match(printed, / 2\n/);
    });

    it(`${readme}: Tencent's object is decorated`, () => {
      const code = `${blocks[1]}\nif (typeof chat.getConversationGroupUnread("A") !== "number") throw new Error();\ndispose();\nprocess.exit();`;
      writeFileSync(join(project, "decorated.js"), code);
      run(process.execPath, "--import", "./socket.js", "decorated.js");
    });
  }

  it("holds every entry, to import and to require", () => {
    for (const entry of ["conversation-groups", "conversation-groups/wx", "conversation-groups/uni", "conversation-groups/tabs"]) {
      writeFileSync(join(project, "entry.js"), `import { create } from "${entry}"; import { createRequire } from "node:module"; if (!create || !createRequire(import.meta.url)("${entry}").default.decorate) throw new Error();`);
      run(process.execPath, "entry.js");
    }
  });
});
