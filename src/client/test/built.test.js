// What is built for browsers does what the sources do: the tests of the calls, the events and the decorator, once
// more. miniprogram, uniapp and readme test what is built for the others.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { it } from "node:test";

const HERE = import.meta.dirname;
const PARTS = ["the seven calls", "the three events", "a decorated object", "install"];

it("what is built does what the sources do", () => {
  const environment = { ...process.env, CLIENT_INDEX: join(HERE, "../dist/index.js") };
  delete /** @type {any} */ (environment).NODE_TEST_CONTEXT;
  const options = ["--test", "--test-force-exit", "--test-concurrency=1", "--test-reporter=tap", `--test-name-pattern=^(${PARTS.join("|")})`];
  const files = ["create", "decorate"].map((name) => join(HERE, `${name}.test.js`));
  const { status, stdout } = spawnSync(process.execPath, [...options, ...files], { env: environment, encoding: "utf8", timeout: 300000 });
  assert.equal(status, 0, stdout);
  for (const part of PARTS) assert.match(stdout, new RegExp(`^ok \\d+ - ${part}$`, "m"));
});
