import { BAD_ARGUMENT, EVENT, failure, NOT_STARTED } from "./names.js";
import { openSession } from "./session.js";

/**
 * The groups of each conversation that is in any, by conversation ID.
 * @param {import("./model.js").Groups} groups
 * @returns {Map<string, string[]>}
 */
export function groupsOfConversations(groups) {
  /** @type {Map<string, string[]>} */
  const lists = new Map();
  for (const [name, ids] of groups) {
    for (const id of ids) lists.set(id, [...(lists.get(id) || []), name]);
  }
  return lists;
}

/**
 * A session that raises the events of its changes, in the SDK's order: another for own changes than
 * for others'.
 * @param {object} settings of the session
 * @param {(event: any) => void} raise
 * @param {(groupName?: string) => object} conversations gives the event's `data`, of a group or of
 *   all, and `isSyncCompleted`
 * @param {() => void} [beforeEvents]
 */
export function openRaisingSession(settings, raise, conversations, beforeEvents) {
  const session = openSession({
    .../** @type {any} */ (settings),
    onState: (/** @type {string} */ state) => raise({ name: EVENT.STATE_UPDATED, data: { state } }),
    /** @param {import("./session.js").Changed} changed @param {boolean} own */
    onChange(changed, own) {
      if (beforeEvents) beforeEvents();
      const raises = [
        () =>
          changed.names &&
          raise({ name: EVENT.CONVERSATION_GROUP_LIST_UPDATED, data: [...session.view().keys()] }),
        () => changed.conversations && raise({ name: EVENT.CONVERSATION_LIST_UPDATED, ...conversations() }),
        () => {
          for (const groupName of changed.groups) {
            const conversationList = /** @type {any} */ (conversations(groupName)).data;
            raise({ name: EVENT.CONVERSATION_IN_GROUP_UPDATED, data: { groupName, conversationList } });
          }
        },
      ];
      for (const one of own ? raises : raises.reverse()) {
        // Who hears the first event may stop it all.
        if (session.state() !== "stopped") one();
      }
    },
  });
  return session;
}

/**
 * The writing calls, and the list of groups.
 * @param {() => ReturnType<typeof openSession>} session throws if there is none
 */
export function groupMethods(session) {
  /** @typedef {{groupName: string, conversationIDList: string[]}} GroupOptions */
  /** @typedef {{oldName: string, newName: string}} RenameOptions */

  /**
   * @template {object} Options
   * @param {string} method
   * @param {string} operation
   * @param {"addedConversationIDList" | "removedConversationIDList"} [changed]
   * @returns {(options: Options) => Promise<any>}
   */
  const change = (method, operation, changed = "addedConversationIDList") => async (options) => {
    const { groupName, groupNameList, conversationIDList, oldName, newName } = Object(options);
    const fields = { groupName, groupNameList, conversationIDList, oldName, newName };
    const { changeID, ...data } = await session().write(method, fields, (answer) => ({
      operation,
      groupName: answer.groupName || (groupName && normal(groupName)),
      groupNameList: answer.groupNameList,
      oldName: oldName && normal(oldName),
      [changed]: answer.successConversationIDList,
    }));
    return { code: 0, data };
  };

  /** @type {(options: {groupName: string}) => Promise<any>} */
  const deleteGroup = change("deleteConversationGroup", "delete");

  return {
    /** @type {(options: GroupOptions) => Promise<any>} */
    createConversationGroup: change("createConversationGroup", "create"),
    /** @type {(options: GroupOptions) => Promise<any>} */
    addConversationsToGroup: change("addConversationsToGroup", "add"),
    /** @type {(options: GroupOptions) => Promise<any>} */
    deleteConversationsFromGroup: change("deleteConversationsFromGroup", "delete-from", "removedConversationIDList"),
    /** @type {(options: RenameOptions) => Promise<any>} */
    renameConversationGroup: change("renameConversationGroup", "rename"),
    /** All names, in the order wanted. @type {(options: {groupNameList: string[]}) => Promise<any>} */
    sortConversationGroups: change("sortConversationGroups", "sort"),
    /** For a chat that is deleted or left. @type {(options: {conversationIDList: string[]}) => Promise<any>} */
    deleteConversationsFromAllGroups: change("deleteConversationsFromAllGroups", "delete-from-all", "removedConversationIDList"),

    /** @param {string} groupName */
    deleteConversationGroup: (groupName) => deleteGroup({ groupName }),

    /** @returns {Promise<any>} */
    async getConversationGroupList() {
      return { code: 0, data: [...(await session().groups()).keys()] };
    },
  };
}

/** A name as the service keeps it, in all but rare cases: where it is not, the client reads afresh. */
const normal = (/** @type {string} */ name) => name.normalize("NFC").trim();
