// Calls each operation with a client whose types are generated from the document.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { conversationGroups, repeated } from "../../../../docs/examples/groups.js";

const baseUrl = process.env.API!;
const user = `client-${randomUUID()}`;
const client = conversationGroups(baseUrl, async () =>
  (await fetch(`${baseUrl}/local/token?user=${user}`)).text(),
);

test("generated client makes one call of each operation", async () => {
  const created = await repeated((header) =>
    client.POST("/createConversationGroup", {
      params: { header },
      body: { groupName: "Suppliers", conversationIDList: ["C2Cbob", "bob"] },
    }),
  );
  assert.deepEqual(created.data?.data.successConversationIDList, ["C2Cbob"]);
  assert.equal(created.data?.data.failureConversationIDList[0]?.code, 2503);

  const added = await client.POST("/addConversationsToGroup", {
    body: { groupName: "Suppliers", conversationIDList: ["C2Ccarol", "GROUPsales"] },
  });
  assert.deepEqual(added.data?.data.successConversationIDList, ["C2Ccarol", "GROUPsales"]);

  const groups = await client.GET("/getConversationGroupList");
  assert.deepEqual(groups.data?.data, { groupNameList: ["Suppliers"], sequence: 2 });
  const posted = await client.POST("/getConversationGroupList", { body: {} });
  assert.deepEqual(posted.data, groups.data);

  const page = await client.GET("/getConversationList", {
    params: { query: { groupName: "Suppliers", limit: 2 } },
  });
  const nextToken = page.data?.data.nextToken;
  assert.ok(nextToken);
  const rest = await client.POST("/getConversationList", {
    body: { groupName: "Suppliers", nextToken },
  });
  assert.deepEqual(rest.data?.data.conversationList, [{ conversationID: "GROUPsales" }]);

  const some = await client.GET("/getConversationList", {
    params: { query: { conversationIDList: ["C2Cbob", "C2Cdave"] } },
  });
  assert.deepEqual(some.data?.data.conversationList, [
    { conversationID: "C2Cbob", conversationGroupList: ["Suppliers"] },
    { conversationID: "C2Cdave", conversationGroupList: [] },
  ]);

  const renamed = await client.POST("/renameConversationGroup", {
    body: { oldName: "Suppliers", newName: "研发需求" },
  });
  assert.equal(renamed.data?.data.groupName, "研发需求");

  const removed = await client.POST("/deleteConversationsFromGroup", {
    body: { groupName: "研发需求", conversationIDList: ["C2Cbob"] },
  });
  assert.deepEqual(removed.data?.data.failureConversationIDList, []);

  const deleted = await client.POST("/deleteConversationGroup", {
    body: { groupName: "研发需求" },
  });
  assert.equal(deleted.data?.code, 0);
});

test("refusal comes back with the type of its code", async () => {
  const answer = await client.POST("/deleteConversationGroup", { body: { groupName: "none" } });
  assert.equal(answer.response.status, 404);
  assert.ok(answer.error && "code" in answer.error);
  const code: 50002 | 51011 | 51009 | 59002 | 59004 | 59005 | 50004 | 50005 = answer.error.code;
  assert.equal(code, 51009);
});

test("what the document does not have does not compile", async () => {
  // @ts-expect-error: there is no such operation
  const unknown = client.POST("/createGroup", { body: { groupName: "a" } });
  // @ts-expect-error: the field is groupName
  const misspelt = client.POST("/createConversationGroup", { body: { name: "a" } });
  assert.equal((await unknown).response.status, 404);
  assert.equal((await misspelt).response.status, 400);
});

test("call is made again with its key after a lost connection, and not before Retry-After", async () => {
  const calls: { key: unknown; time: number }[] = [];
  const server = createServer((request, response) => {
    calls.push({ key: request.headers["idempotency-key"], time: performance.now() });
    if (calls.length === 1) {
      request.socket.destroy();
    } else if (calls.length === 2) {
      response.writeHead(503, { "Retry-After": "1" }).end();
    } else {
      response.end();
    }
  }).listen(0);
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  try {
    const answer = await repeated(async (headers) => ({ response: await fetch(url, { headers }) }));

    assert.equal(answer.response.status, 200);
    assert.equal(calls.length, 3);
    assert.equal(new Set(calls.map((call) => call.key)).size, 1);
    assert.ok(calls[2]!.time - calls[1]!.time >= 990);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
