import { ALL, groupOf, list, search, show, state } from './store.js';
import { explain, texts } from './texts.js';
import { curl } from './recorder.js';

/** The type under which conversations are dragged. */
export const DRAGGED = 'application/x-conversations';

/** A call takes at most this many conversations. */
const PER_CALL = 100;

/** Draws the page in the next frame, brings the list to its top, signs in and out; main.js says how. */
let page;

export function connect(given) {
  page = given;
}

/** All that a person can do on this page. */
export const actions = {
  draw: () => page.draw(),

  signIn(event) {
    event.preventDefault();
    page.signIn(event.target.elements.namedItem('user').value.trim());
  },

  signOut: () => page.signOut(),

  /** The address of another device of the same user. */
  otherDevice() {
    const other = new URLSearchParams(location.search);
    other.set('user', state.userID);
    other.set('device', String(state.device + 1));
    return other;
  },

  cut(event) {
    state.cut = event.target.checked;
    page.cut(state.cut);
    page.draw();
  },

  pane(pane) {
    state.pane = pane;
    page.draw();
  },

  show(what) {
    show(what);
    state.pane = 'conversations';
    page.rewind();
    page.draw();
  },

  search(text) {
    search(text);
    page.rewind();
    page.draw();
  },

  selectAll() {
    state.selected = new Set(list());
    page.draw();
  },

  clear() {
    state.selected = new Set();
    page.draw();
  },

  add: (groupName, ids) => change('addConversationsToGroup', groupName, ids),

  remove: () => change('deleteConversationsFromGroup', state.shown.name, [...state.selected]),

  ask(dialog) {
    state.dialog = dialog;
    page.draw();
    const box = document.querySelector('dialog');
    box.showModal();
    const field = box.querySelector('input');
    if (field) {
      field.value = dialog.name || '';
      field.select();
    }
  },

  closeDialog: () => document.querySelector('dialog').close(),

  closed() {
    state.dialog = undefined;
    page.draw();
  },

  /** Does what was asked for; where it is refused the question stays, with the reason. */
  async answer(dialog, name) {
    dialog.busy = true;
    page.draw();
    try {
      await ANSWERS[dialog.kind](dialog, name);
      actions.closeDialog();
    } catch (error) {
      dialog.problem = { text: explain(error), code: error.code };
    }
    dialog.busy = false;
    page.draw();
  },

  dismiss() {
    state.message = undefined;
    page.draw();
  },

  clearLog() {
    state.log = [];
    page.draw();
  },

  async copy(event, entry) {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(curl(entry, state.userID));
    button.textContent = texts.copied;
    setTimeout(() => (button.textContent = texts.copyCurl), 1500);
  },
};

const ANSWERS = {
  async create(_, name) {
    const ids = [...state.selected];
    const { data } = await page.chat().createConversationGroup({
      groupName: name,
      conversationIDList: ids.slice(0, PER_CALL),
    });
    await change('addConversationsToGroup', data.groupName, ids.slice(PER_CALL));
    partly(data.failureConversationIDList);
    actions.show(groupOf(data.groupName));
  },

  async rename({ name: oldName }, newName) {
    const shown = state.shown.name === oldName;
    const { data } = await page.chat().renameConversationGroup({ oldName, newName });
    if (shown) actions.show(groupOf(data?.groupName ?? newName));
  },

  async delete({ name }) {
    await page.chat().deleteConversationGroup(name);
    if (state.shown.name === name) actions.show(ALL);
  },
};

/** Adds or removes, as many calls as it takes; a failure is shown, and ends it. */
async function change(method, groupName, ids) {
  try {
    for (let start = 0; start < ids.length; start += PER_CALL) {
      const conversationIDList = ids.slice(start, start + PER_CALL);
      const { data } = await page.chat()[method]({ groupName, conversationIDList });
      partly(data.failureConversationIDList);
    }
    state.selected = new Set();
  } catch (error) {
    tell({ text: explain(error), code: error.code });
  }
  page.draw();
}

function partly(failures) {
  if (failures.length) {
    const { code } = failures[0];
    tell({ text: `${texts.partly(failures.length)}. ${explain({ code })}`, code });
  }
}

function tell(message) {
  state.message = message;
  page.draw();
}
