import { html, nothing } from './lit.js';
import { texts } from './texts.js';
import { state } from './store.js';
import { actions } from './actions.js';

/** The question that the page asks, if it asks one: a new group, another name, a deletion. */
export function dialogView() {
  const { dialog } = state;
  return html`
    <dialog aria-labelledby="dialog-title" @close=${actions.closed}>
      ${dialog
        ? html`
            <form method="dialog" @submit=${event => submit(event, dialog)}>
              <h2 id="dialog-title"><bdi>${TITLES[dialog.kind](dialog)}</bdi></h2>
              ${dialog.kind === 'delete' ? html`<p>${texts.deleteHint}</p>` : nameField(dialog)}
              ${dialog.problem
                ? html`<p class="problem" role="alert">${dialog.problem.text} <code>${dialog.problem.code}</code></p>`
                : nothing}
              <div class="buttons">
                <button type="button" @click=${actions.closeDialog}>${texts.cancel}</button>
                <button class="main" ?disabled=${dialog.busy}>${VERBS[dialog.kind]()}</button>
              </div>
            </form>`
        : nothing}
    </dialog>`;
}

const TITLES = {
  create: () => texts.newGroup,
  rename: ({ name }) => texts.renameTitle(name),
  delete: ({ name }) => texts.deleteTitle(name),
};
const VERBS = {
  create: () => texts.create,
  rename: () => texts.rename,
  delete: () => texts.delete,
};

function nameField(dialog) {
  return html`
    <label for="group-name">${texts.groupName}</label>
    <input id="group-name" name="name" dir="auto" autocomplete="off" aria-describedby="name-hint" autofocus>
    <p class="hint" id="name-hint">
      ${texts.nameHint}
      ${dialog.kind === 'create' && state.selected.size ? texts.withSelected(state.selected.size) : nothing}
    </p>`;
}

function submit(event, dialog) {
  event.preventDefault();
  const field = event.target.elements.namedItem('name');
  actions.answer(dialog, field ? field.value : undefined);
}
