import { CODE, failure } from "./names.js";
import { openApi, stopped } from "./api.js";
import * as models from "./model.js";
import { readSnapshot } from "./snapshot.js";
import { openStream } from "./stream.js";

/** How often in a row everything is read if changes are missed meanwhile. */
const MOST_READS = 5;

/**
 * A user's groups from start to stop. What it does with the service it does in turn: a write or a
 * reading of everything begins when the one before has ended. So calls take effect in the order in
 * which they were made, and whatever is read holds every write answered so far.
 *
 * @typedef {object} Changed
 * @property {boolean} own whether a call of this client made the change
 * @property {boolean} names whether the list of groups may have changed
 * @property {string[]} groups those whose conversations changed
 *
 * @param {object} options
 * @param {string} options.url
 * @param {import("./token.js").TokenSource} options.token
 * @param {import("./transports/browser.js").Transport} options.transport
 * @param {number} [options.pollInterval] milliseconds
 * @param {string} [options.userID]
 * @param {(changed: Changed) => void} options.onChange
 * @param {(state: import("./stream.js").State) => void} options.onState
 */
export function openSession({ url, token, transport, pollInterval = 10000, userID, onChange, onState }) {
  let model = models.UNKNOWN;
  let ready = false;
  let closed = false;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @type {Promise<boolean> | undefined} a reading of everything that has not begun */
  let next;
  /** @type {Promise<boolean> | undefined} the last one */
  let latest;
  let isReady = () => {};
  /** @type {Promise<void>} */
  const untilReady = new Promise((done) => (isReady = done));
  /** @type {{promise: Promise<void>, end(): void} | undefined} */
  let background;

  const api = openApi({ url, token, transport, userID, awake: () => background?.promise });

  /** @template T @param {() => Promise<T>} task @returns {Promise<T>} */
  function inTurn(task) {
    const run = last.then(() => {
      if (closed) throw stopped();
      return task();
    });
    last = run.catch(() => {});
    return run;
  }

  /** @param {models.Model} to @param {boolean} [own] */
  function become(to, own = false) {
    const before = models.view(model);
    model = to;
    const { names, groups } = models.difference(before, models.view(to));
    if (ready && (names || groups.length)) onChange({ own, names, groups });
  }

  /**
   * Reads until nothing is missing. Only ever in turn.
   * @param {boolean} [own]
   * @returns whether there was something new that had not been pushed
   */
  async function readAll(own) {
    const { sequence } = model;
    let pushed = 0;
    model = models.stale(model);
    for (let reads = 0; model.stale; reads++) {
      if (reads === MOST_READS) throw failure(CODE.TIMEOUT, "changes were missed each time that the groups were read");
      const snapshot = await readSnapshot(api);
      if (closed) throw stopped();
      pushed += model.waiting.length;
      become(models.fetched(model, snapshot), own);
      if (!ready) {
        ready = true;
        onChange({ own: false, names: true, groups: [] });
        isReady();
      }
    }
    return model.sequence !== sequence && !pushed;
  }

  /** All who ask before it begins share it. */
  function fetch() {
    if (!next) {
      const mine = (next = inTurn(() => {
        next = undefined;
        return readAll();
      }));
      latest = mine;
      const ended = () => void (latest === mine && (latest = undefined));
      mine.then(ended, ended);
    }
    return next;
  }

  /** Reads everything only if the sequence has changed. */
  const poll = () =>
    inTurn(async () => {
      const { sequence, groupNameList } = await api.read("getConversationGroupList", {}, 1);
      const names = [...model.groups.keys()];
      const same = sequence === model.sequence && `${groupNameList}` === `${names}`;
      if (model.stale || !same) await readAll();
    });

  const stream = openStream({
    async connect(handlers) {
      const { url: address } = await api.read("openEventStream", {}, 1);
      if (closed) throw stopped();
      return transport.connect(address, handlers);
    },
    onMessage(message) {
      const { stale } = model;
      become(models.received(model, message));
      if (model.stale && !stale) stream.heal();
    },
    fetch,
    poll,
    onState,
    pollInterval,
  });

  const unwatch = transport.watch((occasion) => {
    if (background) background.end();
    background = undefined;
    if (occasion === "background" && transport.suspends) {
      let end = () => {};
      background = { promise: new Promise((done) => (end = done)), end };
    }
    stream.notice(occasion);
  });

  return {
    start: stream.start,
    state: stream.state,
    view: () => models.view(model),
    /** Resolves once the groups are known, or when it is stopped before. */
    untilReady,
    /** What the groups are, once they are known. Rejects if they cannot be read. */
    async groups() {
      if (closed) throw stopped();
      if (!ready) await (latest || fetch());
      return models.view(model);
    },

    /**
     * @param {string} operation
     * @param {object} fields
     * @param {(data: any) => models.Change} changeOf what a success has changed
     * @returns {Promise<any>}
     */
    write: (operation, fields, changeOf) =>
      inTurn(async () => {
        model = models.writing(model);
        try {
          const data = await api.write(operation, fields);
          /** @type {string[]} */
          const changeIDs = /** @type {string[]} */ ([]).concat(data.changeID || []);
          become(models.answered(model, changeOf(data), changeIDs), true);
          // It has succeeded, even if what else happened cannot be read now.
          if (model.stale) await readAll(true).catch(() => stream.heal());
          if (closed) throw stopped();
          return data;
        } catch (error) {
          if (/** @type {any} */ (error).data?.outcomeUnknown && !closed) await readAll().catch(() => stream.heal());
          throw error;
        }
      }),

    stop() {
      closed = true;
      api.close();
      unwatch();
      if (background) background.end();
      stream.stop();
      isReady();
    },
  };
}
