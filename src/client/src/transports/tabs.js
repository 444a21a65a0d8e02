import { parsed } from "../names.js";

/**
 * Tabs of one user share one connection. The tab that holds a Web Lock asks for a connection and
 * passes on what it hears by a BroadcastChannel; the others get an answer from here when they ask for
 * one, with an address that stands for the channel. When the lock comes free, the next tab takes it.
 *
 * Where there are no Web Locks, each tab has a connection of its own.
 *
 * @typedef {import("./transport.js").Transport} Transport
 * @typedef {import("./transport.js").Handlers} Handlers
 * @typedef {Map<string, {connections: number, free: () => void}>} Leads what this tab leads, by name
 * @typedef {{name: string, release: () => void}} Grant
 * @typedef {{hello?: boolean, open?: boolean, text?: string, close?: boolean}} Note between tabs
 */

const SHARED = "shared:";
/** A ticket that nobody has used by then is worthless. */
const TICKET_LIFE = 30000;

/** @param {Transport} transport @returns {Transport} */
export function sharedByTabs(transport) {
  /** @type {Leads} */
  const leading = new Map();
  /** Whose connection an address is for. @type {Map<string, Grant>} */
  const granted = new Map();

  return {
    ...transport,

    async request(url, headers, body) {
      const name = /\/openEventStream$/.test(url) && nameOf(transport, url, headers);
      if (!name) return transport.request(url, headers, body);
      const release = await lead(name, leading);
      if (!release) return { status: 200, text: JSON.stringify({ code: 0, data: { url: SHARED + name } }), retryAfter: "" };
      try {
        const answer = await transport.request(url, headers, body);
        const ticket = Object((parsed(answer.text) || {}).data).url;
        if (ticket) {
          granted.set(ticket, { name, release });
          setTimeout(() => granted.delete(ticket) && release(), TICKET_LIFE);
        } else {
          release();
        }
        return answer;
      } catch (error) {
        release();
        throw error;
      }
    },

    connect(url, handlers) {
      if (url.startsWith(SHARED)) return follow(url.slice(SHARED.length), handlers);
      const grant = granted.get(url);
      granted.delete(url);
      return grant ? passOn(grant, transport, url, handlers) : transport.connect(url, handlers);
    },
  };
}

/** @param {Transport} transport @param {string} url @param {Record<string, string>} headers */
function nameOf(transport, url, headers) {
  if (!globalThis.BroadcastChannel || !navigator.locks) return "";
  try {
    const { sub } = JSON.parse(transport.decoded(headers.authorization.split(".")[1]));
    return sub ? `conversation-groups ${url} ${sub}` : "";
  } catch (_) {
    return "";
  }
}

/**
 * @param {string} name
 * @param {Leads} leading
 * @returns {Promise<(() => void) | undefined>} what gives the lead up; undefined if another tab has it
 */
async function lead(name, leading) {
  if (!leading.has(name) && !(await takeLock(name, leading))) return undefined;
  const led = /** @type {{connections: number, free: () => void}} */ (leading.get(name));
  led.connections++;
  let released = false;
  return () => {
    if (released) return;
    released = true;
    if (--led.connections) return;
    leading.delete(name);
    led.free();
  };
}

/** @param {string} name @param {Leads} leading @returns {Promise<boolean>} */
const takeLock = (name, leading) =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(false);
        return new Promise((done) => {
          leading.set(name, { connections: 0, free: () => done(undefined) });
          resolve(true);
        });
      })
      .catch(reject);
  });

/**
 * A connection whose messages the other tabs get too.
 * @param {Grant} grant
 * @param {Transport} transport
 * @param {string} url
 * @param {Handlers} handlers
 */
function passOn({ name, release }, transport, url, handlers) {
  const channel = new BroadcastChannel(name);
  const tell = (/** @type {Note} */ note) => channel.postMessage(note);
  let open = false;
  const end = () => {
    if (open) tell({ close: true });
    open = false;
    channel.close();
    release();
  };
  channel.onmessage = ({ data }) => {
    if (data.hello && open) tell({ open: true });
  };
  const connection = transport.connect(url, {
    open() {
      open = true;
      tell({ open: true });
      handlers.open();
    },
    message(text) {
      if (open) tell({ text });
      handlers.message(text);
    },
    close() {
      end();
      handlers.close();
    },
  });
  return {
    send: (/** @type {string} */ text) => connection.send(text),
    close() {
      end();
      connection.close();
    },
  };
}

/** A connection by way of the tab that leads. @param {string} name @param {Handlers} handlers */
function follow(name, handlers) {
  const channel = new BroadcastChannel(name);
  const leaderGone = new AbortController();
  let open = false;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    channel.close();
    leaderGone.abort();
    handlers.close();
  };
  channel.onmessage = (/** @type {{data: Note}} */ { data }) => {
    if (data.open && !open) {
      open = true;
      handlers.open();
    }
    if (data.text && open) handlers.message(data.text);
    if (data.close) end();
  };
  channel.postMessage({ hello: true });
  // The lock comes free when the leading tab is closed, whether it could say so or not.
  navigator.locks.request(name, { signal: leaderGone.signal }, end).catch(() => {});
  return { send() {}, close: end };
}
