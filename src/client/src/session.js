import { openApi } from "./api.js";
import * as models from "./model.js";
import { failure, newKey, notStarted, TIMEOUT } from "./names.js";
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
 * @property {boolean} names whether the list of groups has changed
 * @property {boolean} conversations whether any conversation's groups have
 * @property {string[]} groups those whose conversations changed
 *
 * @param {object} options
 * @param {string} options.url
 * @param {import("./token.js").TokenSource} options.token
 * @param {import("./transports/transport.js").Transport} options.transport
 * @param {number} options.pollInterval milliseconds
 * @param {string} [options.userID]
 * @param {(changed: Changed, own: boolean) => void} options.onChange `own`: a call of this client made the change
 * @param {(state: import("./stream.js").State) => void} options.onState
 */
export function openSession({ url, token, transport, pollInterval, userID, onChange, onState }) {
  let model = models.UNKNOWN;
  let ready = false;
  let closed = false;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @type {Promise<boolean> | undefined} a reading of everything that has not begun */
  let next;
  let nowReady = () => {};
  /** @type {Promise<void>} */
  const untilReady = new Promise((done) => (nowReady = done));

  const call = openApi({ url, token, transport, userID, isClosed: () => closed });

  /** @template T @param {() => Promise<T>} task @returns {Promise<T>} */
  function inTurn(task) {
    const run = last.then(() => {
      if (closed) throw notStarted();
      return task();
    });
    last = run.catch(() => {});
    return run;
  }

  /** @param {models.Model} to @param {boolean} own */
  function become(to, own) {
    const before = models.view(model);
    model = to;
    const changed = models.difference(before, models.view(to));
    if (ready && (changed.names || changed.conversations)) onChange(changed, own);
  }

  /**
   * Reads until nothing is missing. Only ever in turn.
   * @param {boolean} [own]
   * @returns whether there was something new that had not been pushed
   */
  async function readAll(own = false) {
    const { sequence } = model;
    let pushed = 0;
    model = models.stale(model);
    for (let reads = 0; model.stale; ) {
      if (reads++ === MOST_READS) throw failure(TIMEOUT, "the groups change too fast");
      const snapshot = await readSnapshot(call);
      if (!snapshot) continue;
      pushed += model.waiting.length;
      become(models.fetched(model, snapshot), own);
      if (!ready) {
        ready = true;
        onChange({ names: true, conversations: true, groups: [] }, own);
        nowReady();
      }
    }
    return model.sequence !== sequence && !pushed;
  }

  /** All who ask before it begins share it. */
  const fetch = () =>
    (next =
      next ||
      inTurn(() => {
        next = undefined;
        return readAll();
      }));

  /** Reads everything only if the sequence has changed. */
  const poll = () =>
    inTurn(async () => {
      const { sequence, groupNameList } = await call("getConversationGroupList", {}, { attempts: 1 });
      const same = sequence === model.sequence && models.sameNames([...model.groups.keys()], groupNameList);
      if (model.stale || !same) await readAll();
    });

  const stream = openStream({
    connect: async (handlers) =>
      transport.connect((await call("openEventStream", {}, { attempts: 1 })).url, handlers),
    onMessage(message) {
      const { stale } = model;
      become(models.received(model, message), false);
      if (model.stale && !stale) stream.fetch();
    },
    fetch,
    poll,
    onState,
    pollInterval,
  });

  const unwatch = transport.watch(stream.notice);

  return {
    start: stream.start,
    state: stream.state,
    view: () => models.view(model),
    /** Resolves once the groups are known, or when it is stopped before. */
    untilReady,
    /** What the groups are, once they are known. Rejects if they cannot be read. */
    async groups() {
      if (!ready) await inTurn(async () => ready || readAll());
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
        const key = newKey();
        model = models.writing(model);
        try {
          const data = await call(operation, fields, { key });
          /** @type {string[]} */
          const changeIDs = [];
          become(models.answered(model, changeOf(data), changeIDs.concat(data.changeID || [])), true);
          return data;
        } catch (error) {
          if (Object(Object(error).data).outcomeUnknown) model = models.stale(model);
          throw error;
        } finally {
          // The call is what it is, even if what else happened cannot be read in this turn.
          if (model.stale && !closed) await readAll(true).catch(() => void stream.fetch());
        }
      }),

    stop() {
      closed = true;
      unwatch();
      stream.stop();
      nowReady();
    },
  };
}
