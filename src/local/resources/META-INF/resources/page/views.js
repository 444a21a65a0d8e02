import { html, live, nothing } from './lit.js';
import { texts } from './texts.js';
import { state } from './store.js';
import { actions } from './actions.js';
import { groupsView } from './groups.js';
import { conversationsView } from './conversations.js';
import { logView } from './log.js';
import { dialogView } from './dialogs.js';

export function pageView() {
  return state.userID ? chatView() : signInView();
}

function signInView() {
  return html`
    <main class="sign-in">
      <h1>${texts.title}</h1>
      <p>${texts.intro}</p>
      <form @submit=${actions.signIn}>
        <label for="user">${texts.signInAs}</label>
        <input id="user" name="user" value="alice" required maxlength="200" autocomplete="off" spellcheck="false">
        <button class="main">${texts.signIn}</button>
        <p class="hint">${texts.signInHint}</p>
      </form>
      <p><a href="/q/swagger-ui/">${texts.apiPage}</a></p>
    </main>`;
}

const PANES = ['groups', 'conversations', 'log'];

function chatView() {
  return html`
    <header>
      <h1>${texts.title}</h1>
      <p class="who"><bdi>${state.userID}</bdi> · ${texts.device(state.device)}</p>
      <p class="connection ${state.connection}" role="status">
        <span class="sr">${texts.connection}: </span>${texts.states[state.connection]}
      </p>
      <label class="switch" title=${texts.cutHint}>
        <input type="checkbox" .checked=${live(state.cut)} @change=${actions.cut}>${texts.cut}
      </label>
      <a class="button" href=${`?${actions.otherDevice()}`} target="_blank" rel="opener">${texts.otherDevice}</a>
      <a href="/q/swagger-ui/">${texts.apiPage}</a>
      <button @click=${actions.signOut}>${texts.signOut}</button>
    </header>
    <nav class="panes" aria-label=${texts.title}>
      ${PANES.map(
        pane => html`
          <button aria-pressed=${state.pane === pane} @click=${() => actions.pane(pane)}>${texts[pane]}</button>`,
      )}
    </nav>
    <main class="columns" data-pane=${state.pane}>
      ${groupsView()} ${conversationsView()} ${logView()}
    </main>
    ${messageView()} ${dialogView()}`;
}

/** What went wrong, in a person's words, with the code beside. */
function messageView() {
  const { message } = state;
  return html`
    <div class="message" role="alert" ?hidden=${!message}>
      ${message
        ? html`
            <span>${message.text}</span>
            ${message.code ? html`<code>${message.code}</code>` : nothing}
            <button aria-label=${texts.close} @click=${actions.dismiss}>✕</button>`
        : nothing}
    </div>`;
}
