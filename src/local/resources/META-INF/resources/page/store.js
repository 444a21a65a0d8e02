import { nameOf, sampleIDs } from './samples.js';

/** What the list shows: every conversation, those in no group, or those of one group. */
export const ALL = Object.freeze({ kind: 'all' });
export const NONE = Object.freeze({ kind: 'none' });
export const groupOf = name => ({ kind: 'group', name });

const LONGEST_LOG = 300;

/** The page's state: what the client knows of the groups, and what the person has chosen. */
export const state = {
  userID: '',
  device: 1,
  connection: 'stopped',
  cut: false,
  /** Names, in their order. */
  groups: [],
  /** Conversation ID → names of its groups; the samples are always there. */
  conversations: new Map(),
  counts: new Map(),
  shown: ALL,
  search: '',
  selected: new Set(),
  active: undefined,
  anchor: undefined,
  log: [],
  message: undefined,
  dialog: undefined,
  pane: 'conversations',
};

/** Takes over what the client knows. */
export function take(groupNames, conversationList) {
  const conversations = new Map(sampleIDs.map(id => [id, []]));
  for (const { conversationID, conversationGroupList } of conversationList) {
    conversations.set(conversationID, conversationGroupList);
  }
  const counts = new Map(groupNames.map(name => [name, 0]));
  let none = 0;
  for (const names of conversations.values()) {
    if (!names.length) none++;
    for (const name of names) counts.set(name, (counts.get(name) || 0) + 1);
  }
  Object.assign(state, { groups: groupNames, conversations, counts });
  state.counts.none = none;
  if (state.shown.kind === 'group' && !groupNames.includes(state.shown.name)) show(ALL);
  // What another device has taken away is not acted upon unseen.
  state.selected = new Set([...state.selected].filter(id => isShown(conversations.get(id) || [])));
  listed = undefined;
}

/** Shows other conversations; what was selected is selected no longer. */
export function show(what) {
  state.shown = what;
  state.selected = new Set();
  state.active = state.anchor = undefined;
  listed = undefined;
}

export function search(text) {
  state.search = text;
  state.active = undefined;
  listed = undefined;
}

/** The IDs that the list shows, by name; made once for each change. */
let listed;

export function list() {
  if (!listed) {
    const wanted = state.search.trim().toLocaleLowerCase();
    listed = [...state.conversations]
      .filter(([, names]) => isShown(names))
      .map(([id]) => ({ id, name: nameOf(id) }))
      .filter(({ id, name }) => !wanted || `${name} ${id}`.toLocaleLowerCase().includes(wanted))
      .sort((one, other) => collator.compare(one.name, other.name))
      .map(({ id }) => id);
  }
  return listed;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function isShown(names) {
  if (state.shown.kind === 'all') return true;
  return state.shown.kind === 'none' ? !names.length : names.includes(state.shown.name);
}

export const countOf = what =>
  what.kind === 'all'
    ? state.conversations.size
    : what.kind === 'none'
      ? state.counts.none || 0
      : state.counts.get(what.name) || 0;

/**
 * Moves to a conversation of the list.
 *
 * @param {{extend?: boolean, toggle?: boolean}} how also select all up to it, or turn its selection
 */
export function moveTo(id, { extend = false, toggle = false } = {}) {
  state.active = id;
  if (extend) {
    const ids = list();
    const from = Math.max(0, ids.indexOf(state.anchor));
    const to = ids.indexOf(id);
    state.selected = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
    return;
  }
  state.anchor = id;
  if (toggle) {
    state.selected = new Set(state.selected);
    if (!state.selected.delete(id)) state.selected.add(id);
  }
}

/** Adds to the log, newest first; a connection's state only if it is another. */
export function note(entry) {
  state.log = [{ ...entry, id: ++entries }, ...state.log].slice(0, LONGEST_LOG);
}

let entries = 0;
