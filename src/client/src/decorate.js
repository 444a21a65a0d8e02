import { groupMethods, groupsOfConversations, openRaisingSession } from "./conversations.js";
import { checked } from "./create.js";
import { openListeners } from "./listeners.js";
import { sameNames } from "./model.js";
import { BAD_ARGUMENT, EVENT, failure, notStarted } from "./names.js";

/**
 * @typedef {{[name: string]: any}} Chat an object that `TencentCloudChat.create` made
 * @typedef {{conversationID: string, conversationGroupList: string[], unreadCount?: number, messageRemindType?: string}} SDKConversation
 * @typedef {{dispose(): void, readonly state: import("./stream.js").State}} Decoration
 */

/** What is put on a decorated object, so that decorating it again, by any copy of this package, finds it. */
const DECORATION = Symbol.for("conversation-groups");
/** Of others the user has muted the messages: they do not count, as in the SDK's total of unread ones. */
const MUTED = /NotNotify|Discard/;

/**
 * Gives an object of Tencent's SDK the seven methods and the three events of conversation groups,
 * with the SDK's own conversation objects.
 * @param {Chat} chat
 * @param {import("./create.js").Options} options
 * @param {import("./transports/transport.js").Transport} transport
 * @returns {Decoration}
 */
export function decorate(chat, options, transport) {
  if (!chat || !chat.on) throw failure(BAD_ARGUMENT, "decorate takes a chat object");
  return attached(chat, () => {
    const settings = { ...checked(options), transport };
    const listeners = openListeners();
    /** @type {Chat} the SDK's own methods */
    const sdk = {};
    /** @type {ReturnType<typeof openRaisingSession> | undefined} */
    let session;
    let isSyncCompleted = true;
    /** @type {Map<string, SDKConversation>} what the SDK holds, in its order */
    let known = new Map();

    /** @param {SDKConversation[]} conversations */
    function patch(conversations) {
      if (!session) return;
      const lists = groupsOfConversations(session.view());
      for (const conversation of conversations) {
        const list = lists.get(conversation.conversationID) || [];
        // Who compares lists by their identity sees no change where there is none.
        if (!sameNames(conversation.conversationGroupList, list)) conversation.conversationGroupList = list;
      }
    }

    /** What the SDK holds is read whole: an event of its may hold only what changed. */
    async function refresh() {
      try {
        keep(await sdk.getConversationList());
      } catch (_) {
        // There will be an event, once the SDK has its list.
      }
    }

    /** @param {{data: {conversationList: SDKConversation[], isSyncCompleted: boolean}}} answer */
    function keep({ data }) {
      isSyncCompleted = data.isSyncCompleted;
      known = new Map(data.conversationList.map((conversation) => [conversation.conversationID, conversation]));
      patch(data.conversationList);
    }

    /** @param {{name: string, data: SDKConversation[]}} event */
    function onSDKList(event) {
      for (const conversation of event.data) known.set(conversation.conversationID, conversation);
      patch(event.data);
      listeners.raise(event);
      refresh();
    }

    /** @param {string} [groupName] of all if absent */
    const conversations = (groupName) =>
      [...known.values()].filter((one) => groupName === undefined || one.conversationGroupList.includes(groupName));

    function begin() {
      end();
      session = openRaisingSession(
        { ...settings, userID: `${chat.getLoginUser()}` },
        listeners.raise,
        (groupName) => ({ isSyncCompleted, data: conversations(groupName) }),
        () => patch(conversations()),
      );
      session.start();
      refresh();
    }

    function end() {
      const ended = session;
      session = undefined;
      known.clear();
      if (ended) ended.stop();
    }

    function started() {
      if (!session) throw notStarted();
      return session;
    }

    /** How many messages are unread in a group. @param {string} groupName */
    const getConversationGroupUnread = (groupName) =>
      conversations(groupName).reduce(
        (sum, { unreadCount = 0, messageRemindType = "" }) => sum + (MUTED.test(messageRemindType) ? 0 : unreadCount),
        0,
      );

    const methods = groupMethods(started);
    const isOurs = (/** @type {string} */ name) => Object.values(EVENT).includes(name);
    /** @type {Chat} */
    const ours = {
      ...methods,
      getConversationGroupUnread,

      async getConversationGroupList() {
        const { data } = await methods.getConversationGroupList();
        /** @type {{[name: string]: number}} */
        const unreadCount = {};
        for (const name of data) unreadCount[name] = getConversationGroupUnread(name);
        return { code: 0, data, unreadCount };
      },

      /** The SDK's filters are the SDK's, `groupName` is ours. @param {any} options */
      async getConversationList(options) {
        const { groupName, ...others } = Object(options);
        const ofGroup = typeof groupName === "string";
        const answer = await sdk.getConversationList(ofGroup ? others : options);
        const { data } = answer;
        if (ofGroup) await started().groups();
        options ? patch(data.conversationList) : keep(answer);
        if (ofGroup) {
          data.unreadCount = getConversationGroupUnread(groupName);
          data.conversationList = data.conversationList.filter(
            (/** @type {SDKConversation} */ { conversationGroupList: list }) =>
              groupName ? list.includes(groupName) : !list.length,
          );
        }
        return answer;
      },

      /** @param {any[]} args */
      async getConversationProfile(...args) {
        const answer = await sdk.getConversationProfile(...args);
        patch([answer.data.conversation]);
        return answer;
      },

      /** @param {Parameters<typeof listeners.on>} args */
      on: (...args) => (isOurs(args[0]) ? listeners : sdk).on(...args),
      /** @param {Parameters<typeof listeners.on>} args */
      once: (...args) => (isOurs(args[0]) ? listeners : sdk).once(...args),
      /** Also of a listener that was there before the decoration. @param {Parameters<typeof listeners.on>} args */
      off(...args) {
        listeners.off(...args);
        return sdk.off(...args);
      },
    };

    if (chat.use) {
      /** A plugin of the lite SDK brings methods: from then on, they are the SDK's own. @param {any[]} args */
      ours.use = (...args) => {
        const before = { ...chat };
        const answer = sdk.use(...args);
        for (const { name, put } of places) if (chat[name] !== before[name]) put();
        return answer;
      };
    }

    let inUse = ours;
    const places = Object.keys(ours).map((name) => {
      // Someone may take ours meanwhile, to call it from a function of their own.
      const replacement = (/** @type {any[]} */ ...args) => inUse[name](...args);
      /** @type {Function | undefined} */
      let own;
      const put = () => {
        own = chat[name];
        if (own) sdk[name] = own.bind(chat);
        chat[name] = replacement;
      };
      put();
      return {
        name,
        put,
        restore() {
          if (chat[name] !== replacement) return;
          if (own) chat[name] = own;
          else delete chat[name];
        },
      };
    });

    /** @type {[string, Function][]} */
    const hooks = [
      [EVENT.CONVERSATION_LIST_UPDATED, onSDKList],
      ["sdkStateReady", begin],
      ["sdkStateNotReady", end],
      ["kickedOut", end],
      ["sdkDestroy", end],
    ];
    for (const hook of hooks) sdk.on(...hook);
    if (chat.isReady()) begin();

    return {
      get state() {
        return session ? session.state() : "stopped";
      },
      dispose() {
        if (inUse === sdk) return;
        inUse = sdk;
        for (const conversation of conversations()) conversation.conversationGroupList = [];
        end();
        for (const hook of hooks) sdk.off(...hook);
        for (const { restore } of places) restore();
        detach(chat);
        // Whoever listens goes on hearing what the SDK says.
        for (const { name, handler, context, once } of listeners.entries()) {
          ((once && sdk.once) || sdk.on)(name, handler, context);
        }
      },
    };
  });
}

/**
 * Decorates every object that `TencentCloudChat.create` makes, for UI kits that make their own.
 * @param {{create: Function}} TencentCloudChat
 * @param {import("./create.js").Options} options
 * @param {import("./transports/transport.js").Transport} transport
 * @returns {{dispose(): void}}
 */
export function install(TencentCloudChat, options, transport) {
  if (!TencentCloudChat || !TencentCloudChat.create) throw failure(BAD_ARGUMENT, "install takes TencentCloudChat");
  checked(options);
  return attached(TencentCloudChat, () => {
    /** @type {Set<Decoration> | undefined} */
    let decorations = new Set();
    const own = TencentCloudChat.create;
    /** @this {any} @param {any[]} args */
    function create(...args) {
      const chat = own.apply(this, args);
      if (chat && decorations) decorations.add(decorate(chat, options, transport));
      return chat;
    }
    TencentCloudChat.create = create;
    return {
      dispose() {
        if (decorations) for (const decoration of decorations) decoration.dispose();
        decorations = undefined;
        if (TencentCloudChat.create === create) TencentCloudChat.create = own;
        detach(TencentCloudChat);
      },
    };
  });
}

/** @template T @param {any} target @param {() => T} make @returns {T} what is attached, made if there is nothing */
function attached(target, make) {
  return target[DECORATION] || (target[DECORATION] = make());
}

/** @param {any} target */
const detach = (target) => delete target[DECORATION];
