import { browser } from '/client/transports/browser.js';

/** Texts longer than this are cut in the log, so that a list of thousands does not fill it. */
const LONGEST = 4000;

/**
 * A transport of the client that shows what goes through it, and that can be cut.
 *
 * @param {(entry: object) => void} note is told each call, once it is answered, and each push
 */
export function openRecorder(note) {
  let cut = false;
  const sockets = new Set();
  let notice = () => {};

  async function request(url, headers, body) {
    const began = performance.now();
    const entry = {
      kind: 'call',
      at: new Date(),
      operation: url.slice(url.lastIndexOf('/') + 1),
      url,
      body,
      key: headers['idempotency-key'],
    };
    try {
      if (cut) throw { timeout: false };
      const answer = await browser.request(url, headers, body);
      note({ ...entry, status: answer.status, answer: shown(answer.text), time: performance.now() - began });
      return answer;
    } catch (lost) {
      note({ ...entry, status: 0, answer: '', time: performance.now() - began });
      throw lost;
    }
  }

  function connect(url, handlers) {
    let ended = false;
    const end = () => {
      if (!ended) {
        ended = true;
        sockets.delete(socket);
        handlers.close();
      }
    };
    const socket = browser.connect(url, {
      open: handlers.open,
      message(text) {
        if (cut) return;
        note(pushed(text));
        handlers.message(text);
      },
      close: end,
    });
    const handle = {
      send: text => socket.send(text),
      close() {
        socket.close();
        end();
      },
    };
    sockets.add(handle);
    return handle;
  }

  return {
    transport: {
      ...browser,
      request,
      connect,
      isOnline: () => !cut && browser.isOnline(),
      watch(handler) {
        notice = handler;
        return browser.watch(handler);
      },
    },

    /** Cuts this device off, or joins it again: then the client is told that it is online. */
    cut(off) {
      cut = off;
      if (off) [...sockets].forEach(socket => socket.close());
      else notice('online');
    },
  };
}

function pushed(text) {
  const entry = { kind: 'push', at: new Date(), answer: shown(text) };
  try {
    const { sequence, type, change } = JSON.parse(text);
    return { ...entry, sequence, operation: type, change: change && change.operation };
  } catch {
    return entry;
  }
}

/** Indented where it is short enough to read. */
function shown(text) {
  if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The call as a person would make it in a shell. */
export function curl(entry, userID) {
  const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;
  const token = `${location.origin}/local/token?user=${encodeURIComponent(userID)}`;
  return [
    `curl -s ${quoted(entry.url)}`,
    `-H "Authorization: Bearer $(curl -s ${quoted(token)})"`,
    ...(entry.key ? [`-H ${quoted(`Idempotency-Key: ${entry.key}`)}`] : []),
    `-d ${quoted(entry.body)}`,
  ].join(' \\\n  ');
}
