import { html, nothing, repeat } from './lit.js';
import { texts } from './texts.js';
import { state } from './store.js';
import { actions } from './actions.js';

/** The column that teaches the API: each call, each pushed change, and the connection's states. */
export function logView() {
  return html`
    <aside class="log" aria-labelledby="log-title">
      <div class="title">
        <h2 id="log-title">${texts.log}</h2>
        <button ?disabled=${!state.log.length} @click=${actions.clearLog}>${texts.clearLog}</button>
      </div>
      ${state.log.length
        ? html`<ol tabindex="0" aria-labelledby="log-title">
            ${repeat(
              state.log,
              entry => entry.id,
              entry => html`<li class="entry ${entry.kind}">${VIEWS[entry.kind](entry)}</li>`,
            )}
          </ol>`
        : html`<p class="empty">${texts.noLog}</p>`}
    </aside>`;
}

const VIEWS = { call: callView, push: pushView, state: stateView };

const clock = at => at.toLocaleTimeString(undefined, { hour12: false });

function callView(entry) {
  const good = entry.status === 200;
  return html`
    <details>
      <summary>
        <span class="badge ${good ? 'good' : 'bad'}">${entry.status || '—'}</span>
        <span class="operation">${entry.operation}</span>
        <time>${clock(entry.at)}</time><small>${Math.round(entry.time)} ms</small>
      </summary>
      <h3>${texts.request}</h3>
      <pre tabindex="0">${entry.body}</pre>
      ${entry.answer ? html`<h3>${texts.answer}</h3><pre tabindex="0">${entry.answer}</pre>` : nothing}
      <button @click=${event => actions.copy(event, entry)}>${texts.copyCurl}</button>
    </details>`;
}

function pushView(entry) {
  return html`
    <details>
      <summary>
        <span class="badge push">#${entry.sequence ?? '?'}</span>
        <span class="operation">${entry.change || entry.operation || ''} <small>${texts.pushed}</small></span>
        <time>${clock(entry.at)}</time>
      </summary>
      <h3>${texts.changed}</h3>
      <pre tabindex="0">${entry.answer}</pre>
    </details>`;
}

function stateView(entry) {
  return html`
    <p>${texts.showsState}: <strong>${texts.states[entry.state]}</strong> <time>${clock(entry.at)}</time></p>`;
}
