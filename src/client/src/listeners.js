import { CODE, failure } from "./names.js";

/**
 * Listeners as the SDK keeps them: one that is registered twice is called twice, and one `off`
 * removes both; one that throws does not keep the others from being called.
 */
export function openListeners() {
  /** @type {Map<string, {handler: Function, context: any, once: boolean}[]>} */
  const lists = new Map();
  /** @param {string} name */
  const list = (name) => lists.get(name) || [];

  /** @param {string} name @param {Function} handler @param {any} context @param {boolean} once */
  function add(name, handler, context, once) {
    if (typeof handler !== "function") {
      throw failure(CODE.BAD_ARGUMENT, `the handler of ${String(name)} must be a function`);
    }
    lists.set(name, [...list(name), { handler, context, once }]);
  }

  return {
    list,
    /** @param {string} name @param {Function} handler @param {any} [context] its `this` */
    on: (name, handler, context) => add(name, handler, context, false),
    /** @param {string} name @param {Function} handler @param {any} [context] its `this` */
    once: (name, handler, context) => add(name, handler, context, true),
    /** @param {string} name @param {Function} handler */
    off(name, handler) {
      lists.set(
        name,
        list(name).filter((entry) => entry.handler !== handler),
      );
    },
    /** @param {{name: string}} event */
    raise(event) {
      for (const entry of list(event.name)) {
        if (entry.once) {
          lists.set(
            event.name,
            list(event.name).filter((other) => other !== entry),
          );
        }
        try {
          entry.handler.call(entry.context, event);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
