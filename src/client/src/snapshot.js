/**
 * Reads all of the user's groups, page by page; nearly everybody's are one page.
 * @param {(operation: string, fields?: object) => Promise<any>} call
 * @returns {Promise<{sequence: number, groups: import("./model.js").Groups} | undefined>} undefined if
 *   they changed between two pages
 */
export async function readSnapshot(call) {
  /** @type {import("./model.js").Groups} */
  const groups = new Map();
  for (let nextToken, first; ; ) {
    const page = await call("getConversationList", { nextToken });
    first = first || page;
    if (page.sequence !== first.sequence) return undefined;
    for (const name of page.groupNameList) groups.set(name, groups.get(name) || new Set());
    for (const { conversationID, conversationGroupList } of page.conversationList) {
      for (const name of conversationGroupList) /** @type {Set<string>} */ (groups.get(name)).add(conversationID);
    }
    nextToken = page.nextToken;
    if (!nextToken) return { sequence: page.sequence, groups };
  }
}
