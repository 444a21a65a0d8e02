import { eventsOf, groupMethods, groupsOfConversations, typeOf } from "./conversations.js";
import { openListeners } from "./listeners.js";
import { CODE, EVENT, failure } from "./names.js";
import { stopped } from "./api.js";
import { openSession } from "./session.js";

/**
 * @typedef {object} Options
 * @property {string} url the service's address, the stack's output `ApiUrl`
 * @property {import("./token.js").TokenSource} token
 * @property {number} [pollInterval] milliseconds between two polls while nothing is pushed; 10,000
 *
 * @typedef {{conversationID: string, type: string, conversationGroupList: string[]}} Conversation
 *
 * @typedef {string[] | {type?: string, groupName?: string}} ConversationListOptions
 */

/**
 * Makes an object with the SDK's methods and events of conversation groups. It starts with the
 * first call or listener, or by `start`.
 * @param {Options} options
 * @param {import("./transports/browser.js").Transport} transport
 */
export function create(options, transport) {
  const settings = checked(options);
  const listeners = openListeners();
  /** @type {ReturnType<typeof openSession> | undefined} */
  let session;
  let wasStopped = false;

  function start() {
    if (!session) {
      wasStopped = false;
      const mine = (session = openSession({
        ...settings,
        transport,
        onState: (state) => listeners.raise(event("STATE_UPDATED", { data: { state } })),
        onChange(changed) {
          const view = mine.view();
          for (const { event: name, fields } of eventsOf(changed, view, {
            all: () => ({ isSyncCompleted: true, data: conversations(view) }),
            inGroup: (groupName) => conversations(view, groupName),
          })) {
            listeners.raise(event(name, fields));
          }
        },
      }));
      session.start();
    }
    return session.untilReady;
  }

  function started() {
    if (wasStopped) throw stopped();
    start();
    return /** @type {ReturnType<typeof openSession>} */ (session);
  }

  /** @template {"on" | "once"} M @param {M} method */
  const listen =
    (method) =>
    /** @param {string} eventName @param {Function} handler @param {any} [context] its `this` */
    (eventName, handler, context) => {
      listeners[method](eventName, handler, context);
      if (!wasStopped) start();
    };

  return {
    ...groupMethods(started),

    /**
     * All conversations that are in a group, those of one group, or those that are asked for.
     * @param {ConversationListOptions} [options]
     * @returns {Promise<{code: 0, data: {conversationList: Conversation[], isSyncCompleted: true}}>}
     */
    async getConversationList(options = {}) {
      const view = await started().groups();
      return { code: 0, data: { conversationList: selected(view, options), isSyncCompleted: true } };
    },

    on: listen("on"),
    once: listen("once"),
    off: listeners.off,

    /** Connects. The promise is resolved when the groups are known. @returns {Promise<void>} */
    start,

    /** Ends the connection and forgets the user. */
    stop() {
      wasStopped = true;
      if (session) session.stop();
      session = undefined;
    },

    /** @returns {import("./stream.js").State} */
    get state() {
      return session ? session.state() : "stopped";
    },
  };
}

/** @param {any} options @returns {Options} */
export function checked(options) {
  const { url, token, pollInterval } = options || {};
  if (typeof url !== "string" || !/^https?:\/\//.test(url)) {
    throw failure(CODE.BAD_ARGUMENT, "url must be the service's address, https://…");
  }
  if (typeof token !== "function") {
    throw failure(CODE.BAD_ARGUMENT, "token must be a function that returns a token or a promise of one");
  }
  if (pollInterval !== undefined && !(pollInterval >= 1000)) {
    throw failure(CODE.BAD_ARGUMENT, "pollInterval must be a number of milliseconds, 1000 or more");
  }
  return { url, token, pollInterval };
}

/** @param {string} name a key of EVENT @param {object} fields */
export const event = (name, fields) => ({ name: /** @type {any} */ (EVENT)[name], ...fields });

/**
 * @param {import("./model.js").Groups} view
 * @param {string} [groupName] all groups if absent
 * @returns {Conversation[]} by ID
 */
function conversations(view, groupName) {
  const lists = groupsOfConversations(view);
  const ids = groupName === undefined ? lists.keys() : view.get(groupName) || [];
  return [...ids].sort().map((id) => conversation(id, lists.get(id)));
}

/** @param {string} conversationID @param {string[]} [conversationGroupList] @returns {Conversation} */
const conversation = (conversationID, conversationGroupList = []) => ({
  conversationID,
  type: typeOf(conversationID),
  conversationGroupList,
});

const FILTERS = ["type", "groupName"];

/**
 * @param {import("./model.js").Groups} view
 * @param {ConversationListOptions} options
 */
function selected(view, options) {
  if (Array.isArray(options)) {
    const lists = groupsOfConversations(view);
    return [...new Set(options)].map((id) => conversation(id, lists.get(id)));
  }
  if (typeof options !== "object") {
    throw failure(CODE.BAD_ARGUMENT, "getConversationList takes an array of conversation IDs, or an object of options");
  }
  const { type, groupName } = options;
  const other = Object.entries(options).find(([name, value]) => value !== undefined && !FILTERS.includes(name));
  if (other) {
    throw failure(CODE.BAD_ARGUMENT, `getConversationList: ${other[0]} needs the SDK's own conversations; use decorate`);
  }
  // "" asks for conversations in no group, of which nothing is known here.
  return conversations(view, groupName).filter((found) => !type || found.type === type);
}
