/**
 * Reads all of the user's groups, as they are at one sequence.
 * @param {(operation: string, fields?: object) => Promise<any>} call
 * @returns {Promise<{sequence: number, groups: import("./model.js").Groups}>}
 */
export async function readSnapshot(call) {
  const names = await call("getConversationGroupList");
  const all = await call("getConversationList");
  if (names.sequence !== all.sequence) return readSnapshot(call);
  /** @type {import("./model.js").Groups} */
  const groups = new Map(names.groupNameList.map((/** @type {string} */ name) => [name, new Set()]));
  for (const { conversationID, conversationGroupList } of all.conversationList) {
    for (const name of conversationGroupList) /** @type {Set<string>} */ (groups.get(name)).add(conversationID);
  }
  return { sequence: all.sequence, groups };
}
