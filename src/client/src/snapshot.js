import { CODE, failure } from "./names.js";

/** How often it is read from the first page, if changes come between the pages. */
const TRIES = 5;

/**
 * Reads all of the user's groups, as they are at one sequence.
 * @param {{read(operation: string, fields?: object): Promise<any>}} api
 * @returns {Promise<{sequence: number, groups: import("./model.js").Groups}>}
 */
export async function readSnapshot(api) {
  for (let tries = 0; tries < TRIES; tries++) {
    const pages = await readPages(api);
    if (!pages) continue;
    const { sequence, groupNameList } = pages[0];
    /** @type {import("./model.js").Groups} */
    const groups = new Map(groupNameList.map((/** @type {string} */ name) => [name, new Set()]));
    for (const { conversationList } of pages) {
      for (const { conversationID, conversationGroupList } of conversationList) {
        for (const name of conversationGroupList) groups.get(name)?.add(conversationID);
      }
    }
    return { sequence, groups };
  }
  throw failure(CODE.TIMEOUT, "the groups changed each time that they were read");
}

/** @param {{read(operation: string, fields?: object): Promise<any>}} api */
async function readPages(api) {
  const names = await api.read("getConversationGroupList");
  const all = await api.read("getConversationList");
  return names.sequence === all.sequence ? [{ ...names, ...all }] : undefined;
}
