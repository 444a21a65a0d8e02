// Lets Specmatic make calls from the document: its examples, and variations that it must allow or
// refuse. They pass through a proxy that gives each of them a user in the examples' state.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { Agent, createServer, request as httpRequest } from "node:http";
import { test } from "node:test";
import { prepare } from "./fuzz-users.js";

const api = process.env.API;
const here = (path) => new URL(path, import.meta.url).pathname;
const jar = here("node_modules/specmatic/specmatic.jar");
const log = here("build/specmatic.log");

/** What OpenAPI cannot say, so that Specmatic takes for a success what is none. */
const ACCEPTED = [
  {
    why: "groupName and conversationIDList are both parameters of the GET, and exclude each other",
    message: /^groupName and conversationIDList exclude each other/,
  },
  {
    why: "limit and nextToken, parameters of the GET, do not go with conversationIDList",
    message: /^limit and nextToken have no meaning beside conversationIDList/,
  },
  {
    why: "a page token is one that the service gave, not any text",
    message: /^nextToken is not one that a previous page of this list gave/,
  },
  {
    why: "a sort names the groups that the user has at that moment",
    message: /^groupNameList must have the name of each group exactly once/,
  },
  {
    why: "two names that differ as they are typed may be one as they are stored, which uniqueItems does not see",
    message: /^groupNameList\[\d+\] is the same name as groupNameList\[\d+\]/,
  },
];

const exchanges = [];
const agent = new Agent({ keepAlive: true });

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Node's fetch would add headers of its own, and refuse a GET with a body. */
async function pass(call, prepared) {
  const { host, authorization, "content-length": length, ...headers } = call.headers;
  const url = new URL(api);
  const sent = httpRequest({
    agent,
    host: url.hostname,
    port: url.port,
    method: call.method,
    path: prepared.path,
    headers: {
      ...headers,
      "content-length": Buffer.byteLength(prepared.body),
      ...(authorization && { authorization: `Bearer ${prepared.token}` }),
    },
  });
  sent.end(prepared.body);
  const [answer] = await once(sent, "response");
  return { status: answer.statusCode, headers: answer.headers, body: await read(answer) };
}

async function relay(call, response) {
  if (!call.headers["specmatic-response-code"]) {
    // Specmatic asks whether the service has a description of itself to compare with.
    response.writeHead(404).end();
    return;
  }
  const body = await read(call);
  const prepared = await prepare(api, new URL(call.url, api), call.headers, body);
  const answer = await pass(call, prepared);
  exchanges.push({
    expected: Number(call.headers["specmatic-response-code"]),
    status: answer.status,
    message: JSON.parse(answer.body).message,
    request: `${call.method} ${prepared.path} ${prepared.body}`,
  });
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

async function specmatic(base) {
  mkdirSync(here("build"), { recursive: true });
  const output = openSync(log, "w");
  const run = spawn(
    "java",
    ["-jar", jar, "test", `--testBaseURL=${base}`, "--timeout=60", here("../../../../docs/openapi.yaml")],
    {
      cwd: here("build"),
      env: {
        ...process.env,
        SPECMATIC_GENERATIVE_TESTS: "true",
        // Of each operation's parameters and fields; all of them would be thousands of calls.
        MAX_TEST_REQUEST_COMBINATIONS: "3",
        // Answers to requests that the document cannot show; the Java tests make those.
        IGNORE_INLINE_EXAMPLE_WARNINGS: "true",
        token: "the proxy has it",
      },
      stdio: ["ignore", output, output],
    },
  );
  await once(run, "exit");
  const counts = readFileSync(log, "utf8").match(/Tests run: (\d+), Successes: (\d+), Failures: (\d+), WIP: 0, Errors: 0/);
  assert.ok(counts, `Specmatic did not come to its end, see ${log}`);
  return { tests: Number(counts[1]), failures: Number(counts[3]) };
}

test("fuzzer finds nothing but what OpenAPI cannot say", { timeout: 1_200_000 }, async (t) => {
  assert.ok(existsSync(jar), `${jar} is missing: npm install --no-package-lock`);
  const proxy = createServer((call, response) => {
    relay(call, response).catch((error) => response.destroy(error));
  }).listen(0, "127.0.0.1");
  t.after(() => proxy.close());
  await once(proxy, "listening");

  const { tests, failures } = await specmatic(`http://127.0.0.1:${proxy.address().port}`);

  const accepted = ({ expected, status, message }) =>
    expected === 200 && [400, 409].includes(status) && ACCEPTED.some((entry) => entry.message.test(message));
  const others = exchanges.filter(({ expected, status }) => expected !== status);
  assert.deepEqual(others.filter((exchange) => !accepted(exchange)), []);
  assert.equal(failures, others.length, `an answer is not of its schema, see ${log}`);
  for (const { why, message } of ACCEPTED) {
    assert.ok(others.some((exchange) => message.test(exchange.message)), `no longer needed: ${why}`);
  }
  assert.ok(tests > 500, `only ${tests} calls`);
  t.diagnostic(`${tests} calls of Specmatic, ${failures} of them accepted`);
});
