import { html, nothing, repeat } from './lit.js';
import { texts } from './texts.js';
import { list, moveTo, state } from './store.js';
import { actions, DRAGGED } from './actions.js';
import { isTeam, nameOf } from './samples.js';

/** Of a row, in pixels; the style sheet has the same. */
const ROW = 56;
/** Rows drawn above and below what is seen. */
const SPARE = 8;

/** What part of the list is seen: only that is drawn, also of a list of 20,000. */
const seen = { top: 0, height: 800 };

/** The column of conversations: a list box of which several can be selected. */
export function conversationsView() {
  const ids = list();
  const title = state.shown.kind === 'group' ? state.shown.name : texts[state.shown.kind];
  return html`
    <section class="conversations" aria-labelledby="conversations-title">
      <div class="title">
        <h2 id="conversations-title"><bdi>${title}</bdi></h2>
        <span class="hint" role="status">${texts.shown(ids.length)}</span>
      </div>
      <input class="search" type="search" placeholder=${texts.search} aria-label=${texts.search}
        .value=${state.search} @input=${event => actions.search(event.target.value)}>
      ${toolbar()}
      <p id="list-help" class="sr">${texts.listHelp}</p>
      ${ids.length
        ? rows(ids)
        : html`<p class="empty">${state.search ? texts.emptySearch : texts.emptyGroup}</p>`}
    </section>`;
}

function toolbar() {
  const none = !state.selected.size;
  return html`
    <div class="toolbar" role="group" aria-label=${texts.selected(state.selected.size)}>
      <span aria-hidden="true">${texts.selected(state.selected.size)}</span>
      <button @click=${actions.selectAll}>${texts.selectAll}</button>
      <button ?disabled=${none} @click=${actions.clear}>${texts.clear}</button>
      <select aria-label=${texts.addTo} ?disabled=${none || !state.groups.length} @change=${addTo}>
        <option value="">${texts.addTo}…</option>
        ${state.groups.map((name, index) => html`<option value=${index}>${name}</option>`)}
      </select>
      ${state.shown.kind === 'group'
        ? html`<button class="remove" ?disabled=${none} @click=${actions.remove}>${texts.remove}</button>`
        : nothing}
    </div>`;
}

function addTo(event) {
  const name = state.groups[event.target.value];
  event.target.value = '';
  if (name !== undefined) actions.add(name, [...state.selected]);
}

function rows(ids) {
  const first = Math.max(0, Math.floor(seen.top / ROW) - SPARE);
  const last = Math.min(ids.length, Math.ceil((seen.top + seen.height) / ROW) + SPARE);
  const drawn = ids.slice(first, last).map((id, offset) => ({ id, index: first + offset }));
  const active = drawn.find(({ id }) => id === state.active);
  return html`
    <div class="list" role="listbox" aria-multiselectable="true" tabindex="0"
      aria-labelledby="conversations-title" aria-describedby="list-help"
      aria-activedescendant=${active ? `row-${active.index}` : nothing}
      @scroll=${scrolled} @keydown=${pressed}>
      <div role="presentation" class="whole" .style=${`height: ${ids.length * ROW}px`}>
        ${repeat(
          drawn,
          ({ id }) => id,
          row => rowView(row, ids.length),
        )}
      </div>
    </div>`;
}

function rowView({ id, index }, size) {
  return html`
    <div id="row-${index}" role="option" class="row ${id === state.active ? 'active' : ''}"
      .style=${`transform: translateY(${index * ROW}px)`} draggable="true"
      aria-selected=${state.selected.has(id)} aria-setsize=${size} aria-posinset=${index + 1}
      @click=${event => clicked(event, id)} @dragstart=${event => dragged(event, id)}>
      <span class="check" aria-hidden="true"></span>
      <span class="avatar ${isTeam(id) ? 'team' : ''}" aria-hidden="true">${[...nameOf(id)][0]}</span>
      <span class="names"><bdi>${nameOf(id)}</bdi><small>${id}</small></span>
      <span class="chips">${state.conversations.get(id)?.map(name => html`<span class="chip"><bdi>${name}</bdi></span>`)}</span>
    </div>`;
}

function scrolled({ currentTarget }) {
  seen.top = currentTarget.scrollTop;
  seen.height = currentTarget.clientHeight;
  actions.draw();
}

function clicked(event, id) {
  moveTo(id, { extend: event.shiftKey, toggle: !event.shiftKey });
  actions.draw();
}

/** What is dragged: all that is selected if this is one of them, else this alone. */
function dragged(event, id) {
  const ids = state.selected.has(id) ? [...state.selected] : [id];
  event.dataTransfer.effectAllowed = 'copy';
  event.dataTransfer.setData(DRAGGED, JSON.stringify(ids));
  event.dataTransfer.setData('text/plain', ids.join(' '));
}

function pressed(event) {
  const ids = list();
  const at = ids.indexOf(state.active);
  const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW) - 1);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(0, at - 1),
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: ids.length - 1,
  }[event.key];
  if (to !== undefined) {
    const index = Math.min(Math.max(to, 0), ids.length - 1);
    moveTo(ids[index], { extend: event.shiftKey });
    reveal(event.currentTarget, index);
  } else if (event.key === ' ' && at >= 0) {
    moveTo(ids[at], { toggle: true });
  } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    actions.selectAll();
  } else if (event.key === 'Escape') {
    actions.clear();
  } else if (event.key === 'Delete' && state.shown.kind === 'group' && state.selected.size) {
    actions.remove();
  } else {
    return;
  }
  event.preventDefault();
  actions.draw();
}

function reveal(box, index) {
  const top = index * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  seen.top = box.scrollTop;
  seen.height = box.clientHeight;
}

/** After another choice the list begins at its top again. */
export function rewind() {
  seen.top = 0;
  const box = document.querySelector('.list');
  if (box) box.scrollTop = 0;
}

/** Of the list as it is on the screen now. */
export function measure() {
  const box = document.querySelector('.list');
  if (!box || box.clientHeight === seen.height) return false;
  seen.height = box.clientHeight;
  return true;
}
