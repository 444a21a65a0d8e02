// Mistakes made on purpose, in a copy of the sources: the tests must find each.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const HERE = import.meta.dirname;

/** The mistake; where it is made; the text that it replaces, and by what; the test that must find it. */
/** @type {[string, string, string, string, string, string][]} */
const MISTAKES = [
  ["objects are not patched", "decorate.js", "conversation.conversationGroupList = list;", ";", "decorate", "before anybody sees it$"],
  ["objects are replaced, not patched", "decorate.js", "patch(event.data);", "event.data = event.data.map((one) => ({ ...one }));", "decorate", "before anybody sees it$"],
  ["a partial list is taken for the whole", "decorate.js", "      refresh();\n    }\n\n    /** @param", "      known = new Map(event.data.map((one) => [one.conversationID, one]));\n    }\n\n    /** @param", "decorate", "also where it tells only what changed"],
  ["lists of names are compared as joined texts", "model.js", "JSON.stringify(one) === JSON.stringify(other)", "String(one) === String(other)", "decorate", "has a comma"],
  ["a listener of the SDK stays behind", "decorate.js", "for (const hook of hooks) sdk.off(...hook);", "", "decorate", "disposed of"],
  ["a token of another user is taken", "token.js", "sub !== userID", "false", "decorate", "no token but theirs"],
  ["an event comes after the promise", "session.js", "          become(models.answered(", "          setTimeout(become, 50, models.answered(", "create", "come before the promise"],
  ["data are wrapped", "conversations.js", "data: [...session.view().keys()] }", "data: { groupNameList: [...session.view().keys()] } }", "create", "come before the promise"],
  ["the list of groups is wrapped", "conversations.js", "data: [...(await session().groups()).keys()]", "data: { groupNameList: [...(await session().groups()).keys()] }", "create", "run as the SDK's documentation"],
  ["isSyncCompleted is missing", "create.js", "      isSyncCompleted: true,\n", "", "create", "come before the promise"],
  ["own changes are told in the order of others'", "conversations.js", "own ? raises : raises.reverse()", "raises.reverse()", "create", "come before the promise"],
  ["events go on after a stop", "conversations.js", 'session.state() !== "stopped"', "true", "create", "stops the client"],
  ["a listener that fails stops the others", "listeners.js", "console.error(error);", "throw error;", "create", "go to listeners"],
  ["401 is not refreshed", "api.js", "status === 401 && !refused", "false", "create", "asked for once for all calls"],
  ["each call asks for a token of its own", "token.js", "asked = asked || ask()", "asked = ask()", "create", "asked for once for all calls"],
  ["each attempt has a key of its own", "api.js", "...keyHeader", "...keyHeader, ...(key && { 'idempotency-key': String(Math.random()).padEnd(20, '0') })", "create", "a lost answer"],
  ["a key is used again after ten minutes", "api.js", "Date.now() - began > KEY_LIFE", "false", "create", "ten minutes later"],
  ["Retry-After is not heeded", "api.js", "1000 * wait + ", "", "create", "Retry-After says"],
  ["a Retry-After that is no number makes the pause none", "api.js", "Number(retryAfter) || 0", "Number(retryAfter)", "create", "is no number"],
  ["429 is not tried again", "api.js", "status !== 429 && ", "", "create", "send 429"],
  ["the state is not read where the outcome is unknown", "session.js", "outcomeUnknown) model", "never) model", "create", "used up"],
  ["writes overtake each other", "session.js", "const run = last.then(", "const run = Promise.resolve().then(", "create", "in the order in which they are made"],
  ["nothing is read after a gap", "model.js", "message.sequence === model.sequence + 1 && ", "", "model", "."],
  ["an answer is applied over a pushed change", "model.js", "changeIDs.every((id) => model.pushed.includes(id))", "false", "model", "."],
  ["what is pushed during a reading is forgotten", "model.js", "return model.waiting.reduce(received, known);", "return known;", "model", "."],
  ["a repeat is applied again", "model.js", "message.sequence <= model.sequence", "message.sequence < model.sequence", "model", "."],
  ["an own change is not taken off when it is pushed", "model.js", "pending: model.pending.filter(({ changeID }) => changeID !== message.changeID),", "", "model", "."],
  ["an erased user's number is kept", "model.js", "model.erasedAt && !groups.size ? 0 : sequence", "sequence", "model", "."],
  ["a left-out list is taken for an empty one", "model.js", "&& !message.omitted", "", "model", "."],
];

describe("the tests find that", () => {
  for (const [what, file, text, mistake, test, name] of MISTAKES) {
    it(what, () => {
      const folder = mkdtempSync(join(tmpdir(), "client-mistake-"));
      try {
        cpSync(join(HERE, "../src"), folder, { recursive: true });
        writeFileSync(join(folder, "package.json"), '{"type":"module"}');
        const source = readFileSync(join(folder, file), "utf8");
        assert.equal(source.split(text).length, 2, `${file} has not one place with ${text}`);
        writeFileSync(join(folder, file), source.replace(text, () => mistake));
        const environment = { ...process.env, CLIENT_SOURCES: folder };
        delete /** @type {any} */ (environment).NODE_TEST_CONTEXT;
        const run = (/** @type {string[]} */ ...args) =>
          spawnSync(process.execPath, args, { env: environment, encoding: "utf8", timeout: 60000 });
        // A mistake in the code, and not in its grammar.
        assert.equal(run("--input-type=module", "--eval", `import ${JSON.stringify(join(folder, "index.js"))}`).status, 0);
        const { status, stdout } = run("--test", "--test-force-exit", "--test-reporter=tap", "--test-timeout=20000", `--test-name-pattern=${name}`, join(HERE, `${test}.test.js`));
        assert.notEqual(status, 0, `nothing failed:\n${stdout}`);
        assert.doesNotMatch(stdout, /# tests 0\n/);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
