import { BAD_ARGUMENT, failure } from "./names.js";

/**
 * Listeners as the SDK keeps them: one that is registered twice is called twice, and one `off`
 * removes both; one that throws does not keep the others from being called.
 */
export function openListeners() {
  /** @type {{name: string, handler: Function, context: any, once: boolean}[]} */
  let entries = [];

  const add =
    (/** @type {boolean} */ once) =>
    /** @param {string} name @param {Function} handler @param {any} [context] its `this` */
    (name, handler, context) => {
      if (typeof handler !== "function") throw failure(BAD_ARGUMENT, `${name}: handler must be a function`);
      entries = [...entries, { name, handler, context, once }];
    };

  return {
    entries: () => entries,
    on: add(false),
    once: add(true),
    /** @param {string} name @param {Function} handler @param {any} [context] if given, only where it is the same */
    off(name, handler, context) {
      entries = entries.filter(
        (entry) => entry.name !== name || entry.handler !== handler || (context && entry.context !== context),
      );
    },
    /** @param {{name: string}} event */
    raise(event) {
      for (const entry of entries) {
        if (entry.name !== event.name) continue;
        if (entry.once) entries = entries.filter((other) => other !== entry);
        try {
          entry.handler.call(entry.context, event);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
