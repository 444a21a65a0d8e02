// Gives each call of the fuzzer a user of its own, in the state that the document's examples tell of.
import { randomUUID } from "node:crypto";

const PAGE_TOKEN = "SS1Ibm5mbFAgbEpxQV9OQ0kgQzJDY2Fyb2w";
const USED_KEY = "used-before";

/** Another request of each writing operation than any of the examples. */
const OTHER = {
  createConversationGroup: { groupName: "Other" },
  deleteConversationGroup: { groupName: "研发需求" },
  renameConversationGroup: { oldName: "研发需求", newName: "Other" },
  addConversationsToGroup: { groupName: "研发需求", conversationIDList: ["C2Cerin"] },
  deleteConversationsFromGroup: { groupName: "研发需求", conversationIDList: ["C2Cbob"] },
  sortConversationGroups: { groupNameList: ["研发需求", "Suppliers"] },
  deleteConversationsFromAllGroups: { conversationIDList: ["C2Cerin"] },
};

async function newUser(api) {
  const token = await (await fetch(`${api}/local/token?user=fuzz-${randomUUID()}`)).text();
  const post = async (operation, fields, headers = {}) => {
    const answer = await fetch(`${api}/${operation}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(fields),
    });
    return answer.json();
  };
  return { token, post };
}

function fieldsOf(url, body) {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return Object.fromEntries(url.searchParams);
  }
}

/**
 * Makes the groups that a request presupposes. Where its name was made up, there is a group of that
 * name: the fuzzer cannot know that a success needs one.
 *
 * @returns the user's token, and the request with the user's own page token in the example's place
 */
export async function prepare(api, url, headers, body) {
  const { token, post } = await newUser(api);
  const operation = url.pathname.slice(1);
  const fields = fieldsOf(url, body);
  const name = fields.groupName ?? fields.oldName;
  const ids = ["C2Cbob", "C2Ccarol", "GROUPsales"];
  await post("createConversationGroup", { groupName: "Suppliers", conversationIDList: ids });
  await post("createConversationGroup", { groupName: "研发需求", conversationIDList: ["C2Cbob"] });
  if (name === "Twenty-first") {
    for (let i = 3; i <= 20; i++) {
      await post("createConversationGroup", { groupName: `group ${i}` });
    }
  } else if (operation !== "createConversationGroup" && name !== "suppliers") {
    await post("createConversationGroup", { groupName: name });
  }
  if (name === "Full") {
    for (let from = 0; from < 1_000; from += 100) {
      const full = Array.from({ length: 100 }, (_, i) => `C2C${from + i}`);
      await post("addConversationsToGroup", { groupName: name, conversationIDList: full });
    }
  }
  if (headers["idempotency-key"] === USED_KEY) {
    await post(operation, OTHER[operation], { "idempotency-key": USED_KEY });
  }
  const page = await post("getConversationList", { groupName: "Suppliers", limit: 2 });
  const own = (text) => text.replace(PAGE_TOKEN, page.data.nextToken);
  return { token, path: own(url.pathname + url.search), body: own(body) };
}
