/**
 * What a client knows of its user's groups, as a value. Every function here is pure: it takes a
 * model and returns another. The rules are those of docs/events.md.
 *
 * `groups` is what the service said last. `pending` are own changes that the service has answered
 * and not yet pushed: what the user sees is `groups` with `pending` on top.
 *
 * @typedef {Map<string, Set<string>>} Groups group name → conversation IDs, in the user's order
 *
 * @typedef {object} Change
 * @property {string} operation `create`, `delete`, `rename`, `sort`, `add`, `delete-from` or `erase`, as the
 *   service says; and `delete-from-all` of this client's own call
 * @property {string} [groupName] of a rename, the new name; absent where the change is of all groups
 * @property {string[]} [groupNameList] of a sort, all names
 * @property {string} [oldName] of a rename alone
 * @property {string[]} [addedConversationIDList]
 * @property {string[]} [removedConversationIDList]
 *
 * @typedef {object} Message what the service pushes
 * @property {string} id `<userID>:<history>:<sequence>`
 * @property {number} sequence
 * @property {string} time
 * @property {Change} change
 * @property {string[]} conversationGroupList
 * @property {unknown} [omitted] something was too long
 * @property {string} [changeID]
 *
 * @typedef {object} Model
 * @property {boolean} stale the service must be asked: nothing is known, or something was missed
 * @property {number} sequence
 * @property {Groups} groups
 * @property {{changeID: string, change: Change}[]} pending
 * @property {Message[]} waiting what was pushed while stale
 * @property {(string | undefined)[]} pushed the last changes pushed since the write under way was sent
 * @property {string} history of the changes that were pushed: another one begins when the user is erased
 * @property {number} erasedAt when the user was erased, or 0
 */

/** So much is kept of what is pushed. A stale client that misses some asks again. */
const MOST_KEPT = 500;

/** @type {Model} */
export const UNKNOWN = {
  stale: true,
  sequence: 0,
  groups: new Map(),
  pending: [],
  waiting: [],
  pushed: [],
  history: "",
  erasedAt: 0,
};

/** @param {Model} model @returns {Model} */
export const stale = (model) => ({ ...model, stale: true });

/** What the user sees. @param {Model} model @returns {Groups} */
export function view(model) {
  let { groups } = model;
  for (const { change } of model.pending) groups = applied(groups, change) || groups;
  return groups;
}

/**
 * @param {Groups} groups
 * @param {Change} change
 * @returns {Groups | undefined} undefined if the change does not fit to the groups
 */
export function applied(groups, { operation, groupName = "", oldName = groupName, groupNameList = [], ...lists }) {
  if (operation === "sort") {
    const after = new Map(groupNameList.map((name) => [name, new Set(groups.get(name))]));
    return after.size === groups.size && groupNameList.every((name) => groups.has(name)) ? after : undefined;
  }
  if (operation === "delete-from-all") {
    const gone = lists.removedConversationIDList || [];
    return new Map([...groups].map(([name, ids]) => [name, new Set([...ids].filter((id) => !gone.includes(id)))]));
  }
  if (groups.has(oldName) === (operation === "create")) return undefined;
  if (oldName !== groupName && groups.has(groupName)) return undefined;
  const ids = new Set(groups.get(oldName));
  for (const id of lists.addedConversationIDList || []) ids.add(id);
  for (const id of lists.removedConversationIDList || []) ids.delete(id);
  // A renamed group keeps its place.
  const after = new Map([...groups].map(([name, has]) => (name === oldName ? [groupName, ids] : [name, has])));
  if (operation === "create") after.set(groupName, ids);
  if (operation === "delete") after.delete(groupName);
  return after;
}

/** A change was pushed. @param {Model} model @param {Message} message @returns {Model} */
export function received(model, message) {
  if (model.stale) {
    return { ...model, waiting: [...model.waiting, message].slice(-MOST_KEPT) };
  }
  const time = Date.parse(message.time) || 0;
  const ofAnErasedPast = time <= model.erasedAt;
  if (message.change.operation === "erase" && !ofAnErasedPast) {
    return { ...UNKNOWN, erasedAt: time };
  }
  const history = message.id.slice(0, message.id.lastIndexOf(":"));
  const known = { ...model, history };
  // An erasure may have been missed: then the numbers began anew.
  if (ofAnErasedPast || (model.history && history !== model.history)) return stale(known);
  // A repeat, or it came late.
  if (message.sequence <= model.sequence) return known;
  const groups =
    message.sequence === model.sequence + 1 && !message.omitted
      ? applied(model.groups, { groupNameList: message.conversationGroupList, ...message.change })
      : undefined;
  if (!groups || !sameNames([...groups.keys()], message.conversationGroupList)) return stale(known);
  return {
    ...known,
    sequence: message.sequence,
    groups,
    pending: model.pending.filter(({ changeID }) => changeID !== message.changeID),
    pushed: [...model.pushed, message.changeID].slice(-MOST_KEPT),
  };
}

/** A write is about to be sent. @param {Model} model @returns {Model} */
export const writing = (model) => ({ ...model, pushed: [] });

/**
 * A write was answered. Its change may have been pushed before, and others' changes after it: then
 * the model is right as it is.
 * @param {Model} model
 * @param {Change} change
 * @param {string[]} changeIDs none if nothing changed; two if the service took two steps
 * @returns {Model}
 */
export function answered(model, change, changeIDs) {
  if (model.stale || (changeIDs.length > 0 && changeIDs.every((id) => model.pushed.includes(id)))) {
    return model;
  }
  const before = view(model);
  const after = applied(before, change);
  if (after && changeIDs.length === 1) {
    return { ...model, pending: [...model.pending, { changeID: changeIDs[0], change }] };
  }
  // Nothing changed: so it should be here, or something was missed.
  const { names = true, conversations = true } = after ? difference(before, after) : {};
  return changeIDs.length || names || conversations ? stale(model) : model;
}

/**
 * The service was asked, after all writes so far were answered.
 * @param {Model} model
 * @param {{sequence: number, groups: Groups}} snapshot
 * @returns {Model}
 */
export function fetched(model, { sequence, groups }) {
  /** @type {Model} */
  const known = {
    ...model,
    stale: false,
    groups,
    // No groups of an erased user: the former data may be on their way out, their numbers with them.
    sequence: model.erasedAt && !groups.size ? 0 : sequence,
    pending: [],
    waiting: [],
  };
  return model.waiting.reduce(received, known);
}

/**
 * How two views differ.
 * @param {Groups} before
 * @param {Groups} after
 * @returns {{names: boolean, conversations: boolean, groups: string[]}} whether the list of names
 *   differs, whether the groups of any conversation do, and which groups that are in both hold other
 *   conversations
 */
export function difference(before, after) {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !sameIDs(before.get(name), after.get(name)),
  );
  return {
    names: !sameNames([...before.keys()], [...after.keys()]),
    conversations: changed.length > 0,
    groups: changed.filter((name) => before.has(name) && after.has(name)),
  };
}

/** A name may hold any character, so no text of joined names will do. @param {string[]} one @param {string[]} other */
export const sameNames = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {Set<string>} [one] @param {Set<string>} [other] */
const sameIDs = (one = new Set(), other = new Set()) =>
  one === other || (one.size === other.size && [...one].every((id) => other.has(id)));
