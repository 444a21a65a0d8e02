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
    /** @param {import("./session.js").Changed} changed */
    onChange(changed) {
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
      for (const one of changed.own ? raises : raises.reverse()) one();
    },
  });
  return session;
}

/**
 * The writing calls, and the list of groups.
 * @param {() => ReturnType<typeof openSession>} session throws if there is none
 */
export function groupMethods(session) {
  /**
   * @param {string} method
   * @param {any} fields
   * @param {(data: any) => import("./model.js").Change} changeOf
   * @returns {Promise<any>}
   */
  async function write(method, fields, changeOf) {
    const { changeID, ...data } = await session().write(method, fields, changeOf);
    return { code: 0, data };
  }

  const change =
    (/** @type {string} */ method, /** @type {string} */ operation, changed = "addedConversationIDList") =>
    /** @param {{groupName: string, conversationIDList: string[]}} options */
    (options) => {
      const { groupName, conversationIDList } = Object(options);
      return write(method, { groupName, conversationIDList }, (data) => ({
        operation,
        groupName: data.groupName || normal(groupName),
        [changed]: data.successConversationIDList,
      }));
    };

  return {
    createConversationGroup: change("createConversationGroup", "create"),
    addConversationsToGroup: change("addConversationsToGroup", "add"),
    deleteConversationsFromGroup: change("deleteConversationsFromGroup", "delete-from", "removedConversationIDList"),

    /** @param {string} groupName */
    deleteConversationGroup: (groupName) =>
      write("deleteConversationGroup", { groupName }, () => ({ operation: "delete", groupName: normal(groupName) })),

    /** @param {{oldName: string, newName: string}} options */
    renameConversationGroup(options) {
      const { oldName, newName } = Object(options);
      return write("renameConversationGroup", { oldName, newName }, ({ groupName }) => ({
        operation: "rename",
        groupName,
        oldName: normal(oldName),
      }));
    },

    /** @returns {Promise<any>} */
    async getConversationGroupList() {
      return { code: 0, data: [...(await session().groups()).keys()] };
    },
  };
}

/** A name as the service keeps it, in all but rare cases: where it is not, the client reads afresh. */
const normal = (/** @type {string} */ name) => name.normalize("NFC").trim();
