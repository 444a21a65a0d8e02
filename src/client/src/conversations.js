import { CODE, failure } from "./names.js";

/** Kinds of conversations, by what their IDs begin with, as in the SDK's `TYPES`. */
const TYPES = ["C2C", "GROUP"];
/** @param {string} conversationID */
export const typeOf = (conversationID) => TYPES.find((type) => conversationID.startsWith(type)) || "@TIM#SYSTEM";

/**
 * The groups of each conversation that is in any, by conversation ID.
 * @param {import("./model.js").Groups} groups
 * @returns {Map<string, string[]>}
 */
export function groupsOfConversations(groups) {
  /** @type {Map<string, string[]>} */
  const lists = new Map();
  for (const [name, ids] of groups) {
    for (const id of ids) {
      const list = lists.get(id);
      list ? list.push(name) : lists.set(id, [name]);
    }
  }
  return lists;
}

/**
 * The three events of a change, in the SDK's order: another for own changes than for others'.
 * @param {import("./session.js").Changed} changed
 * @param {import("./model.js").Groups} view
 * @param {{all(): object, inGroup(name: string): object[]}} conversations `all` gives the fields of
 *   the event
 * @returns {{event: string, fields: object}[]}
 */
export function eventsOf({ own, names, groups }, view, { all, inGroup }) {
  const list = names ? [{ event: "CONVERSATION_GROUP_LIST_UPDATED", fields: { data: [...view.keys()] } }] : [];
  const conversations = [{ event: "CONVERSATION_LIST_UPDATED", fields: all() }];
  const inGroups = groups.map((groupName) => ({
    event: "CONVERSATION_IN_GROUP_UPDATED",
    fields: { data: { groupName, conversationList: inGroup(groupName) } },
  }));
  return own ? [...list, ...conversations, ...inGroups] : [...inGroups, ...conversations, ...list];
}

/**
 * The writing calls, and the list of groups.
 * @param {() => {groups(): Promise<import("./model.js").Groups>, write(operation: string, fields: object, changeOf: (data: any) => import("./model.js").Change): Promise<any>}} session
 *   throws if there is none
 */
export function groupMethods(session) {
  /**
   * @param {string} operation
   * @param {{[field: string]: any}} fields
   * @param {(data: any) => import("./model.js").Change} changeOf
   */
  async function write(operation, fields, changeOf) {
    const { changeID, ...data } = await session().write(operation, fields, changeOf);
    return { code: 0, data };
  }

  /**
   * @param {string} method
   * @param {any} options
   * @returns {any}
   */
  const object = (method, options) => {
    if (typeof options === "object" && options) return options;
    throw failure(CODE.BAD_ARGUMENT, `${method} takes an object of options`);
  };

  /** @param {string} method @param {string} operation */
  const change = (method, operation) =>
    /** @param {{groupName: string, conversationIDList: string[]}} options @returns {Promise<any>} */
    async (options) => {
      const { groupName, conversationIDList } = object(method, options);
      return write(method, { groupName, conversationIDList }, (data) => ({
        operation,
        groupName: data.groupName || normal(groupName),
        conversationIDList: data.successConversationIDList,
      }));
    };

  return {
    createConversationGroup: change("createConversationGroup", "create"),
    addConversationsToGroup: change("addConversationsToGroup", "add"),
    deleteConversationsFromGroup: change("deleteConversationsFromGroup", "delete-from"),

    /** @param {string} groupName @returns {Promise<any>} */
    async deleteConversationGroup(groupName) {
      if (typeof groupName !== "string") {
        throw failure(CODE.BAD_ARGUMENT, "deleteConversationGroup takes the group's name, a string");
      }
      return write("deleteConversationGroup", { groupName }, () => ({
        operation: "delete",
        groupName: normal(groupName),
      }));
    },

    /** @param {{oldName: string, newName: string}} options @returns {Promise<any>} */
    async renameConversationGroup(options) {
      const { oldName, newName } = object("renameConversationGroup", options);
      return write("renameConversationGroup", { oldName, newName }, ({ groupName }) => ({
        operation: "rename",
        groupName,
        oldName: normal(oldName),
      }));
    },

    /** @returns {Promise<any>} */
    async getConversationGroupList() {
      const groups = await session().groups();
      return { code: 0, data: [...groups.keys()] };
    },
  };
}

/** A name as the service keeps it, in all but rare cases: where it is not, the client reads afresh. */
const normal = (/** @type {string} */ name) => name.normalize("NFC").trim();
