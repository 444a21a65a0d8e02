/**
 * What the client needs of its platform.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} text
 * @property {string | null | undefined} retryAfter the header's value
 *
 * @typedef {object} Handlers
 * @property {() => void} open
 * @property {(text: string) => void} message
 * @property {() => void} close also if the connection was never open; it may be called again
 *
 * @typedef {{send(text: string): void, close(): void}} Connection
 *
 * @typedef {"online" | "foreground" | "background"} Occasion
 *
 * @typedef {object} Transport
 * @property {(url: string, headers: Record<string, string>, body: string) => Promise<Answer>} request
 *   A POST. Rejects if there is no answer, with `{timeout: true}` if that took longer than `REQUEST_TIMEOUT`.
 * @property {(url: string, handlers: Handlers) => Connection} connect
 * @property {(handler: (occasion: Occasion) => void) => () => void} watch returns what ends it
 * @property {() => boolean} isOnline
 * @property {(text: string) => string} decoded of base64url of UTF-8
 * @property {() => unknown} [awake] what to wait for before a request, where none can be sent from the
 *   background
 */

/** The service answers within 5 seconds of its own; the rest is for the way and a cold start. */
export const REQUEST_TIMEOUT = 12000;
