// Listens to changes with other people's clients: ws, a browser's WebSocket, AWS's SDK and CLI.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GetConnectionCommand,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";
import { chromium } from "playwright-core";
import WebSocket from "ws";

const base = process.env.API;
const user = `push-${randomUUID()}`;
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
let token;

before(async () => {
  token = await (await fetch(`${base}/local/token?user=${user}`)).text();
});

async function call(operation, body = {}) {
  const response = await fetch(`${base}/${operation}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.equal(answer.code, 0, answer.message);
  return answer.data;
}

/** The ID of the user's newest connection; one that ended a moment ago may still be listed. */
async function newest() {
  const url = `${base}/2015-03-31/functions/listConnections/invocations`;
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ userID: user }) });
  return (await response.json()).data.connectionList.at(-1).connectionID;
}

/** A device by ws, with a way to wait for its next message. */
async function listen() {
  const socket = new WebSocket((await call("openEventStream")).url);
  const messages = [];
  const waiting = [];
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    waiting.length ? waiting.shift()(message) : messages.push(message);
  });
  const closed = new Promise((resolve) => socket.on("close", resolve));
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  const next = () =>
    messages.length ? messages.shift() : new Promise((resolve) => waiting.push(resolve));
  return { socket, next, closed };
}

test("ws hears of a change", async () => {
  const device = await listen();
  await call("createConversationGroup", { groupName: "a", conversationIDList: ["C2Cbob"] });
  const message = await device.next();
  assert.deepEqual(message.change, {
    operation: "create",
    groupName: "a",
    addedConversationIDList: ["C2Cbob"],
  });
  device.socket.close();
  await device.closed;
});

test("a browser's WebSocket hears of a change", async () => {
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${base}/q/swagger-ui/`);
  const { url } = await call("openEventStream");
  await page.evaluate(
    (address) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(address);
        socket.onopen = resolve;
        socket.onerror = reject;
        window.heard = new Promise((heard) => (socket.onmessage = ({ data }) => heard(data)));
      }),
    url,
  );
  await call("renameConversationGroup", { oldName: "a", newName: "b" });
  const message = JSON.parse(await page.evaluate(() => window.heard));
  assert.deepEqual(message.change, { operation: "rename", groupName: "b", oldName: "a" });
  assert.deepEqual(message.conversationGroupList, ["b"]);
  await browser.close();
});

test("AWS's SDK for JavaScript sends, looks and closes", async () => {
  const device = await listen();
  const ConnectionId = await newest();
  const options = { endpoint: base, region: "eu-central-1", credentials };
  const client = new ApiGatewayManagementApiClient(options);
  await client.send(new PostToConnectionCommand({ ConnectionId, Data: '{"hello":"语"}' }));
  assert.deepEqual(await device.next(), { hello: "语" });
  const { ConnectedAt } = await client.send(new GetConnectionCommand({ ConnectionId }));
  assert.ok(ConnectedAt <= new Date());
  const wrong = { ...options, credentials: { ...credentials, secretAccessKey: "wrong" } };
  await assert.rejects(
    new ApiGatewayManagementApiClient(wrong).send(new DeleteConnectionCommand({ ConnectionId })),
    { name: "ForbiddenException" },
  );
  await client.send(new DeleteConnectionCommand({ ConnectionId }));
  assert.equal(await device.closed, 1000);
  await assert.rejects(client.send(new GetConnectionCommand({ ConnectionId })), {
    name: "GoneException",
  });
});

test("a frame of more than 32 KB ends the connection", async () => {
  const device = await listen();
  device.socket.send("x".repeat(32 * 1024 + 1));
  assert.equal(await device.closed, 1009);
});

test("the AWS CLI sends and closes", async () => {
  const device = await listen();
  const connectionID = await newest();
  const aws = (command, ...more) =>
    execFileSync(
      "aws",
      ["apigatewaymanagementapi", command, "--connection-id", connectionID]
        .concat(["--endpoint-url", base, "--region", "eu-central-1"])
        .concat(more),
      {
        env: { ...process.env, AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
        encoding: "utf8",
      },
    );
  aws("post-to-connection", "--data", '{"from":"cli"}');
  assert.deepEqual(await device.next(), { from: "cli" });
  assert.match(aws("get-connection"), /connectedAt/i);
  aws("delete-connection");
  assert.equal(await device.closed, 1000);
});
