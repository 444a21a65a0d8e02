// What users of the package can rely on, as types. A change must change api-report.txt with it:
// UPDATE_API=true node --test test/api-report.test.js
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { it } from "node:test";

const REPORT = new URL("../api-report.txt", import.meta.url);
const TYPES = new URL("../dist/types/", import.meta.url);
const PUBLIC = ["index", "wx", "uni", "tabs", "create", "conversations", "decorate", "token", "names"];

it("the package's types are those of the report", () => {
  const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const parts = PUBLIC.map((name) => `// ${name}\n${readFileSync(new URL(`${name}.d.ts`, TYPES), "utf8").trim()}\n`);
  const report = [`// entries: ${Object.keys(exports).join(" ")}\n`, ...parts].join("\n");
  if (process.env.UPDATE_API) writeFileSync(REPORT, report);
  assert.equal(report, readFileSync(REPORT, "utf8"));
});
