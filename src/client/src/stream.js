import { backoff, parsed } from "./api.js";

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
const MOST_DELAY = MINUTE;
/** After this time in the background, or without a beat, a connection is not to be trusted. */
const NAP = 30000;

/**
 * Keeps a connection open, and polls while there is none.
 * @param {object} options
 * @param {(handlers: import("./transports/browser.js").Handlers) => Promise<{send(text: string): void, close(): void}>} options.connect
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
  /** @type {ReturnType<typeof attempt> | undefined} the connection in use */
  let current;
  /** @type {ReturnType<typeof attempt> | undefined} the one that is to replace it */
  let next;
  let failures = 0;
  let hiddenSince = 0;
  let fetchedAt = 0;
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const timers = new Map();

  /** One timer of each name. @param {string} name @param {number} delay @param {() => void} action */
  function after(name, delay, action) {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(action, delay));
  }
  const within = (/** @type {number} */ time) => time * (0.9 + Math.random() / 10);

  /** @param {State} to */
  function enter(to) {
    if (state === to) return;
    state = to;
    if (to === "polling") after("poll", 0, pollOn);
    else clearTimeout(timers.get("poll"));
    onState(to);
  }

  async function pollOn() {
    if (!hiddenSince) await poll().catch(() => {});
    if (state === "polling") after("poll", within(pollInterval), pollOn);
  }

  /** Opens a connection. One that is open stays in use until then. */
  function open() {
    if (state === "stopped" || next) return;
    const mine = attempt({
      async opened() {
        if (mine !== next) return mine.close();
        const former = current;
        current = mine;
        next = undefined;
        if (former) former.close();
        beat();
        after("renew", within(RENEW), open);
        after("stable", MINUTE, () => (failures = 0));
        // What changed before it was open was not pushed on it.
        await (Date.now() - fetchedAt < NAP ? poll().then(goLive, fetchOn) : fetchOn());
      },
      closed(withoutPush) {
        if (mine === next) next = undefined;
        else if (mine === current) current = undefined;
        else return;
        if (state === "stopped") return;
        clearTimeout(timers.get("stable"));
        if (!current) enter(withoutPush || failures ? "polling" : "connecting");
        const delay = failures++ ? backoff(failures, 1000, MOST_DELAY) + 500 : Math.random() * FIRST_DELAY;
        after("open", withoutPush ? within(ASK_FOR_PUSH) : delay, open);
      },
    });
    next = mine;
  }

  /** @param {{opened(): void, closed(withoutPush: boolean): void}} handlers */
  function attempt(handlers) {
    let ended = false;
    /** @type {{send(text: string): void, close(): void} | undefined} */
    let socket;
    /** @param {boolean} [withoutPush] */
    const end = (withoutPush = false) => {
      if (ended) return;
      ended = true;
      clearTimeout(timeout);
      if (socket) socket.close();
      handlers.closed(withoutPush);
    };
    const timeout = setTimeout(end, OPEN_TIMEOUT);
    connect({
      open() {
        clearTimeout(timeout);
        if (!ended) handlers.opened();
      },
      message(text) {
        const message = parsed(text);
        if (!ended && message && message.change) onMessage(message);
      },
      close: () => end(),
    }).then(
      (connected) => {
        socket = connected;
        if (ended) connected.close();
      },
      ({ code }) => end(code === 59003 || code === 404),
    );
    return {
      close() {
        ended = true;
        clearTimeout(timeout);
        if (socket) socket.close();
      },
      send: (/** @type {string} */ text) => socket && socket.send(text),
    };
  }

  function beat() {
    if (!current) return;
    const due = Date.now() + PING;
    after("beat", within(PING), () => {
      if (current) current.send('{"action":"ping"}');
      beat();
      if (Date.now() > due + NAP) renew();
    });
  }

  const goLive = () => void (current && state !== "stopped" && enter("live"));

  /** Reads everything, at once and then every ten minutes. */
  async function fetchOn() {
    const quiet = state === "live";
    after("fetch", within(FETCH), fetchOn);
    try {
      const missed = await fetch();
      fetchedAt = Date.now();
      goLive();
      // An open connection on which a change did not come is a dead one.
      if (missed && quiet) open();
    } catch (_) {
      if (state !== "stopped") after("fetch", within(pollInterval), fetchOn);
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
      enter("connecting");
      fetchOn();
      open();
    },
    stop() {
      enter("stopped");
      for (const timer of timers.values()) clearTimeout(timer);
      for (const attempted of [current, next]) if (attempted) attempted.close();
      current = next = undefined;
    },
    /** @param {import("./transports/browser.js").Occasion} occasion */
    notice(occasion) {
      if (state === "stopped") return;
      if (occasion === "background") {
        hiddenSince = Date.now();
        return;
      }
      const away = hiddenSince && Date.now() - hiddenSince > NAP;
      hiddenSince = 0;
      if (away || occasion === "online" || !current) renew();
    },
    /** Something was missed. */
    heal: fetchOn,
    state: () => state,
  };
}
