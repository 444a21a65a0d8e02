import createClient from "openapi-fetch";
import type { paths } from "./api.js";

/** A client whose calls are those of the user that the token names. */
export function conversationGroups(baseUrl: string, token: () => Promise<string>) {
  const client = createClient<paths>({ baseUrl });
  client.use({
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await token()}`);
    },
  });
  return client;
}

type Answer = { response: Response };

/** Milliseconds: the first pause, and the longest after which a call is still made again. */
const FIRST_PAUSE = 200;
const LAST_PAUSE = 6_400;

/**
 * Makes a writing call, and makes it again after a lost connection or while the service asks for
 * that. The key is the same each time, so that however often the call arrives, it acts once.
 */
export async function repeated<T extends Answer>(
  call: (key: { "Idempotency-Key": string }) => Promise<T>,
): Promise<T> {
  const key = { "Idempotency-Key": crypto.randomUUID() };
  for (let pause = FIRST_PAUSE; ; pause *= 2) {
    const isLast = pause > LAST_PAUSE;
    let asked = 0;
    try {
      const answer = await call(key);
      if (isLast || ![429, 503].includes(answer.response.status)) {
        return answer;
      }
      asked = 1_000 * Number(answer.response.headers.get("Retry-After") ?? 0);
    } catch (lost) {
      // What fetch throws if there was no answer; anything else is a mistake in the call.
      if (isLast || !(lost instanceof TypeError)) {
        throw lost;
      }
    }
    const random = pause * (0.5 + Math.random() / 2);
    await new Promise((done) => setTimeout(done, Math.max(asked || 0, random)));
  }
}
