import { html, nothing, repeat } from './lit.js';
import { texts } from './texts.js';
import { ALL, NONE, countOf, groupOf, state } from './store.js';
import { actions, DRAGGED } from './actions.js';

/** The column of groups: each can be chosen, and takes what is dropped on it. */
export function groupsView() {
  return html`
    <section class="groups" aria-labelledby="groups-title">
      <div class="title">
        <h2 id="groups-title">${texts.groups}</h2>
        <button class="main" @click=${() => actions.ask({ kind: 'create' })}>${texts.newGroup}</button>
      </div>
      <ul>
        ${item(ALL, texts.all)} ${item(NONE, texts.none)}
        ${repeat(
          state.groups,
          name => name,
          name => item(groupOf(name), name),
        )}
      </ul>
    </section>`;
}

function item(what, label) {
  const isGroup = what.kind === 'group';
  const chosen = state.shown.kind === what.kind && state.shown.name === what.name;
  return html`
    <li
      class=${isGroup ? 'group' : nothing}
      @dragover=${isGroup ? allowDrop : nothing}
      @dragleave=${isGroup ? leave : nothing}
      @drop=${isGroup ? event => drop(event, what.name) : nothing}
    >
      <button class="choose" aria-current=${chosen ? 'true' : nothing} @click=${() => actions.show(what)}>
        <bdi>${label}</bdi> <span class="count">${countOf(what)}</span>
      </button>
      ${isGroup
        ? html`
            <button class="icon" aria-label="${texts.rename}: ${label}" title=${texts.rename}
              @click=${() => actions.ask({ kind: 'rename', name: what.name })}>✎</button>
            <button class="icon" aria-label="${texts.delete}: ${label}" title=${texts.delete}
              @click=${() => actions.ask({ kind: 'delete', name: what.name })}>🗑</button>`
        : nothing}
    </li>`;
}

function allowDrop(event) {
  if (!event.dataTransfer.types.includes(DRAGGED)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  event.currentTarget.classList.add('over');
}

function leave(event) {
  event.currentTarget.classList.remove('over');
}

function drop(event, name) {
  event.preventDefault();
  leave(event);
  actions.add(name, JSON.parse(event.dataTransfer.getData(DRAGGED)));
}
