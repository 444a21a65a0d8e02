import { groupMethods, groupsOfConversations, openRaisingSession } from "./conversations.js";
import { openListeners } from "./listeners.js";
import { BAD_ARGUMENT, failure, notStarted } from "./names.js";

/**
 * @typedef {object} Options
 * @property {string} url the service's address, the stack's output `ApiUrl`
 * @property {import("./token.js").TokenSource} token
 * @property {number} [pollInterval] milliseconds between two polls while nothing is pushed; 10,000
 *
 * @typedef {{conversationID: string, type: string, conversationGroupList: string[]}} Conversation
 *
 * @typedef {string[] | {type?: any, groupName?: string}} ConversationListOptions
 */

/**
 * Makes an object with the SDK's methods and events of conversation groups. It starts with the
 * first call or listener, or by `start`.
 * @param {Options} options
 * @param {import("./transports/transport.js").Transport} transport
 */
export function create(options, transport) {
  const settings = { ...checked(options), transport };
  const { on, once, off, raise } = openListeners();
  /** @type {ReturnType<typeof openRaisingSession> | undefined} */
  let session;
  let wasStopped = false;

  function opened() {
    wasStopped = false;
    if (session) return session;
    /** @type {ReturnType<typeof openRaisingSession>} */
    const mine = (session = openRaisingSession(settings, raise, (groupName) => ({
      isSyncCompleted: true,
      data: conversations(mine.view(), groupName),
    })));
    mine.start();
    return mine;
  }

  function started() {
    if (wasStopped) throw notStarted();
    return opened();
  }

  const listen =
    (/** @type {typeof on} */ add) =>
    /** @param {string} eventName @param {Function} handler @param {any} [context] its `this` */
    (eventName, handler, context) => {
      add(eventName, handler, context);
      if (!wasStopped) opened();
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

    on: listen(on),
    once: listen(once),
    off,

    /** Connects. The promise is resolved when the groups are known. @returns {Promise<void>} */
    start: () => opened().untilReady,

    /** Ends the connection and forgets the user. */
    stop() {
      wasStopped = true;
      const ended = session;
      session = undefined;
      if (ended) ended.stop();
    },

    /** @returns {import("./stream.js").State} */
    get state() {
      return session ? session.state() : "stopped";
    },
  };
}

/** @param {any} options @returns {Options} */
export function checked(options) {
  const { url, token, pollInterval = 10000 } = Object(options);
  const wrong =
    (!/^https?:\/\//.test(url) && "url must be an http(s) address") ||
    (typeof token !== "function" && "token must be a function") ||
    (!(pollInterval >= 1000) && "pollInterval must be 1000 or more");
  if (wrong) throw failure(BAD_ARGUMENT, wrong);
  return { url, token, pollInterval };
}

/**
 * @param {import("./model.js").Groups} view
 * @param {string} [groupName] all groups if absent
 * @returns {Conversation[]} by ID
 */
function conversations(view, groupName) {
  const lists = groupsOfConversations(view);
  const ids = groupName === undefined ? lists.keys() : view.get(groupName) || [];
  return [...ids].sort().map(conversationIn(lists));
}

const conversationIn =
  (/** @type {Map<string, string[]>} */ lists) =>
  /** @param {string} conversationID @returns {Conversation} */
  (conversationID) => ({
    conversationID,
    type: (/^(C2C|GROUP)/.exec(conversationID) || ["@TIM#SYSTEM"])[0],
    conversationGroupList: lists.get(conversationID) || [],
  });

/**
 * @param {import("./model.js").Groups} view
 * @param {ConversationListOptions} options
 */
function selected(view, options) {
  if (Array.isArray(options)) return [...new Set(options)].map(conversationIn(groupsOfConversations(view)));
  const { type, groupName, ...others } = Object(options);
  const [other] = Object(options) === options ? Object.keys(others) : [options];
  if (other !== undefined) throw failure(BAD_ARGUMENT, `${other} needs decorate`);
  // "" asks for conversations in no group, of which nothing is known here.
  return conversations(view, groupName).filter((found) => !type || found.type === type);
}
