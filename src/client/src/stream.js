import { backoff, parsed } from "./names.js";

/**
 * `connecting`: on the way to the first answer, or back from a lost connection. `live`: changes are
 * pushed. `polling`: they are asked for, as there is no connection. `stopped`: neither.
 * @typedef {"connecting" | "live" | "polling" | "stopped"} State
 */

const MINUTE = 60000;
/** A connection without traffic ends after 10 minutes. */
const PING = 4 * MINUTE;
/** Every connection ends after 2 hours: a new one is open before that. */
const RENEW = 100 * MINUTE;
/** A lost last message leaves no gap that would show it. */
const FETCH = 10 * MINUTE;
/** Where the service has no push, or not yet. */
const ASK_FOR_PUSH = 10 * MINUTE;
const OPEN_TIMEOUT = 15000;
/** So that all clients of a service that restarts do not come back at once. */
const FIRST_DELAY = 3000;
/** After this time in the background, or without a beat, a connection is not to be trusted. */
const NAP = 30000;

/**
 * Keeps a connection open, and polls while there is none.
 * @param {object} options
 * @param {(handlers: import("./transports/transport.js").Handlers) => Promise<import("./transports/transport.js").Connection>} options.connect
 *   rejects with `{code: 59003}` or `{code: 404}` if the service has no push
 * @param {(message: import("./model.js").Message) => void} options.onMessage
 * @param {() => Promise<boolean>} options.fetch reads everything afresh; true if it found what was
 *   not pushed
 * @param {() => Promise<unknown>} options.poll reads what is new
 * @param {(state: State) => void} options.onState
 * @param {number} options.pollInterval
 */
export function openStream({ connect, onMessage, fetch, poll, onState, pollInterval }) {
  /** @type {State} */
  let state = "stopped";
  /** @typedef {{connection?: import("./transports/transport.js").Connection, ended?: boolean}} Attempt */
  /** @type {Attempt | undefined} the connection in use */
  let current;
  /** @type {Attempt | undefined} the one that is to replace it */
  let next;
  let failures = 0;
  let hiddenSince = 0;
  /** @type {Record<string, ReturnType<typeof setTimeout>>} */
  const timers = {};

  /** One timer of each name. @param {string} name @param {number} delay @param {() => void} action */
  function after(name, delay, action) {
    clearTimeout(timers[name]);
    if (state !== "stopped") timers[name] = setTimeout(action, delay);
  }
  const about = (/** @type {number} */ time) => time * (0.9 + Math.random() / 10);

  /** @param {State} to */
  function enter(to) {
    if (state === to || state === "stopped") return;
    state = to;
    clearTimeout(timers.poll);
    if (to === "polling") pollOn();
    onState(to);
  }

  async function pollOn() {
    after("poll", about(pollInterval), pollOn);
    if (!hiddenSince) await poll().catch(() => {});
  }

  /** @param {Attempt} [attempt] */
  function end(attempt) {
    if (!attempt) return;
    attempt.ended = true;
    if (attempt.connection) attempt.connection.close();
  }

  /** Opens a connection. One that is open stays in use until then. */
  function open() {
    if (next) return;
    /** @type {Attempt} */
    const mine = (next = {});

    const close = (withoutPush = false) => {
      if (mine.ended) return;
      end(mine);
      if (mine === current) current = undefined;
      if (mine === next) next = undefined;
      if (!current) enter(withoutPush || failures ? "polling" : "connecting");
      const delay = failures++ ? 500 + backoff(failures, MINUTE) : Math.random() * FIRST_DELAY;
      after("open", withoutPush ? about(ASK_FOR_PUSH) : delay, open);
    };

    after("timeout", OPEN_TIMEOUT, close);
    connect({
      open() {
        if (mine.ended) return;
        clearTimeout(timers.timeout);
        end(current);
        current = mine;
        next = undefined;
        beat();
        after("open", about(RENEW), open);
        after("stable", MINUTE, () => (failures = 0));
        // What changed before it was open was not pushed on it.
        fetchOn();
      },
      message(text) {
        const message = parsed(text);
        if (!mine.ended && message && message.change) onMessage(message);
      },
      close: () => close(),
    }).then(
      (connection) => {
        mine.connection = connection;
        if (mine.ended) connection.close();
      },
      ({ code }) => close([404, 59003].includes(code)),
    );
  }

  function beat() {
    const due = Date.now() + PING;
    after("beat", about(PING), () => {
      if (!current) return;
      if (current.connection) current.connection.send("ping");
      beat();
      if (Date.now() > due + NAP) renew();
    });
  }

  /** Reads everything, at once and then every ten minutes. */
  async function fetchOn() {
    const quiet = state === "live";
    after("fetch", about(FETCH), fetchOn);
    try {
      const missed = await fetch();
      if (current) enter("live");
      // An open connection on which a change did not come is a dead one.
      if (missed && quiet) open();
    } catch (_) {
      after("fetch", about(pollInterval), fetchOn);
    }
  }

  /** The connection may be dead without saying so. */
  function renew() {
    failures = 0;
    after("open", Math.random() * 500, open);
    fetchOn();
  }

  return {
    start() {
      state = "connecting";
      onState(state);
      fetchOn();
      open();
    },
    stop() {
      enter("stopped");
      Object.values(timers).forEach(clearTimeout);
      end(current);
      end(next);
      current = next = undefined;
    },
    /** @param {import("./transports/transport.js").Occasion} occasion */
    notice(occasion) {
      const away = hiddenSince && Date.now() - hiddenSince > NAP;
      hiddenSince = occasion === "background" ? Date.now() : 0;
      if (!hiddenSince && (away || occasion === "online" || !current)) renew();
    },
    /** Something was missed. */
    fetch: fetchOn,
    state: () => state,
  };
}
