// Tencent's SDK cannot log in without Tencent's servers. This stands in for an object of its, with what
// was measured on @tencentcloud/chat 3.6.6: no prototype, functions of its own, an emitter that calls
// every handler, conversations that are made anew, and no groups, as on a plan without the feature.

const NOT_LOGGED_IN = 2024;
const NO_USE = 3122;

/** @param {Partial<{conversations: string[], partial: boolean}>} [options] */
export function standIn({ conversations = ["C2Cbob", "C2Ccarol", "GROUPsales"], partial = false } = {}) {
  /** @type {{name: string, handler: Function, context: any}[]} */
  let listeners = [];
  let user = "";
  let ready = false;
  /** @type {any[]} */
  let list = [];
  const emit = (/** @type {string} */ name, /** @type {object} */ fields = {}) => {
    for (const { handler, context } of listeners.filter((one) => one.name === name)) handler.call(context, { name, ...fields });
  };
  const conversation = (/** @type {string} */ conversationID) => ({
    conversationID,
    type: conversationID.startsWith("C2C") ? "C2C" : "GROUP",
    unreadCount: 0,
    lastMessage: { lastTime: 1, messageForShow: "", payload: {} },
    groupProfile: {},
    userProfile: {},
    messageRemindType: "AcceptAndNotify",
    markList: [],
    groupAtInfoList: [],
    conversationGroupList: [],
  });
  const reject = (/** @type {number} */ code) => Promise.reject(Object.assign(new Error(`${code}`), { code, data: {} }));
  const resolve = (/** @type {any} */ data) => Promise.resolve({ code: 0, data });
  const whenReady = (/** @type {(...args: any[]) => any} */ call) => (/** @type {any[]} */ ...args) =>
    ready ? call(...args) : reject(NOT_LOGGED_IN);

  const chat = Object.assign(Object.create(null), {
    on: (/** @type {string} */ name, /** @type {Function} */ handler, /** @type {any} */ context) => void listeners.push({ name, handler, context }),
    once: (/** @type {string} */ name, /** @type {Function} */ handler) => {
      const one = (/** @type {any} */ event) => {
        listeners = listeners.filter((other) => other.handler !== one);
        handler(event);
      };
      listeners.push({ name, handler: one, context: undefined });
    },
    off: (/** @type {string} */ name, /** @type {Function} */ handler) => {
      listeners = listeners.filter((one) => one.name !== name || one.handler !== handler);
    },
    isReady: () => ready,
    getLoginUser: () => user,
    async login(/** @type {{userID: string}} */ { userID }) {
      user = userID;
      setTimeout(() => {
        ready = true;
        list = conversations.map(conversation);
        emit("sdkStateReady");
        emit("onConversationListUpdated", { isSyncCompleted: true, data: list });
      });
      return { code: 0, data: { actionStatus: "OK", repeatLogin: false } };
    },
    async logout() {
      ready = false;
      user = "";
      list = [];
      emit("sdkStateNotReady");
    },
    getConversationList: whenReady((options) => {
      const selected = Array.isArray(options)
        ? list.filter((one) => options.includes(one.conversationID))
        : list.filter((one) => (!options?.type || one.type === options.type) && (options?.hasUnreadCount === undefined || options.hasUnreadCount === one.unreadCount > 0));
      return resolve({ conversationList: [...selected], isSyncCompleted: true });
    }),
    getConversationProfile: whenReady((id) => resolve({ conversation: list.find((one) => one.conversationID === id) || conversation(id) })),
    getTotalUnreadMessageCount: () => 0,
    getConversationGroupList: whenReady(() => resolve([])),
    createConversationGroup: whenReady(() => reject(NO_USE)),
    deleteConversationGroup: whenReady(() => reject(NO_USE)),
    renameConversationGroup: whenReady(() => reject(NO_USE)),
    addConversationsToGroup: whenReady(() => reject(NO_USE)),
    deleteConversationsFromGroup: whenReady(() => reject(NO_USE)),
    // What Tencent's engine asks besides, at its login.
    setLogLevel() {},
    registerPlugin() {},
    callExperimentalAPI: () => resolve({ enabled: false }),
    getMyProfile: () => resolve({ userID: user, nick: "", avatar: "" }),
    getBlacklist: () => resolve([]),
    getFriendList: () => resolve([]),
    getGroupList: () => resolve({ groupList: [] }),
    getFriendGroupList: () => resolve([]),
    getFriendApplicationList: () => resolve({ friendApplicationList: [], unreadCount: 0 }),
    getUserStatus: () => resolve({ successUserList: [], failureUserList: [] }),
    subscribeUserStatus: () => resolve({}),
    destroy: async () => {},
  });

  return {
    chat,
    emit,
    /** The SDK makes its objects anew, and resets them. @param {string[]} ids */
    renew(ids) {
      const anew = ids.map(conversation);
      const others = list.filter((one) => !ids.includes(one.conversationID));
      list = [...anew, ...others];
      emit("onConversationListUpdated", { isSyncCompleted: true, data: partial ? anew : list });
    },
    /** @param {string} id @param {object} fields */
    set(id, fields) {
      Object.assign(list.find((one) => one.conversationID === id), fields);
      emit("onConversationListUpdated", { isSyncCompleted: true, data: list });
    },
    listeners: () => listeners.length,
    objects: () => list,
  };
}
