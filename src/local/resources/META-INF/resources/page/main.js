import { create } from '/client/create.js';
import { EVENT } from '/client/names.js';
import { render } from './lit.js';
import { language, texts } from './texts.js';
import { note, state, take } from './store.js';
import { openRecorder } from './recorder.js';
import { connect } from './actions.js';
import { pageView } from './views.js';
import { measure, rewind } from './conversations.js';

/** The client of whoever is signed in, and what records and cuts its traffic. */
let chat;
let recorder;

let asked = false;

/** Draws once in the next frame, however often it is asked for. */
function draw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    drawNow();
    if (measure()) draw();
  });
}

const place = document.getElementById('page');

const drawNow = () => render(pageView(), place);

function signIn(userID) {
  if (!userID) return;
  state.userID = userID;
  address(address => address.set('user', userID));
  recorder = openRecorder(entry => {
    note(entry);
    draw();
  });
  chat = create({ url: location.origin, token: () => tokenOf(userID) }, recorder.transport);
  for (const name of [EVENT.CONVERSATION_GROUP_LIST_UPDATED, EVENT.CONVERSATION_LIST_UPDATED]) {
    chat.on(name, refresh);
  }
  chat.on(EVENT.STATE_UPDATED, ({ data }) => {
    state.connection = data.state;
    note({ kind: 'state', at: new Date(), state: state.connection });
    draw();
  });
  take([], []);
  chat.start();
  document.title = `${userID} · ${texts.device(state.device)} · ${texts.title}`;
  draw();
}

/** Locally anyone can be anybody. */
async function tokenOf(userID) {
  const answer = await fetch(`/local/token?user=${encodeURIComponent(userID)}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

let reading = false;

/** Reads what the client knows; many changes at once are read once. */
async function refresh() {
  if (reading) return;
  reading = true;
  await Promise.resolve();
  reading = false;
  const mine = chat;
  const [groups, conversations] = await Promise.all([mine.getConversationGroupList(), mine.getConversationList()]);
  if (mine !== chat) return;
  take(groups.data, conversations.data.conversationList);
  draw();
}

function signOut() {
  chat.stop();
  address(address => address.delete('user'));
  location.reload();
}

/** What a reload needs stands in the page's address. */
function address(change) {
  const query = new URLSearchParams(location.search);
  change(query);
  history.replaceState(null, '', `?${query}`);
}

// What is seen while the modules are loaded.
place.replaceChildren();
document.documentElement.lang = language;
document.title = texts.title;
connect({
  draw: drawNow, rewind, signIn, signOut, cut: off => recorder.cut(off), chat: () => chat,
});
const query = new URLSearchParams(location.search);
state.device = Math.max(1, Number(query.get('device')) || 1);
if (query.get('user')) signIn(query.get('user'));
else draw();
addEventListener('resize', draw);
