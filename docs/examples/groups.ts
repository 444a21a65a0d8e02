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

/**
 * Makes a writing call, and makes it again while the service asks for that. The key is the same
 * each time, so that however often the call arrives, it acts once.
 */
export async function repeated<T extends Answer>(
  call: (key: { "Idempotency-Key": string }) => Promise<T>,
): Promise<T> {
  const key = { "Idempotency-Key": crypto.randomUUID() };
  for (let wait = 200; ; wait *= 2) {
    const answer = await call(key);
    if (![429, 503].includes(answer.response.status) || wait > 5_000) {
      return answer;
    }
    await new Promise((done) => setTimeout(done, wait * (0.5 + Math.random() / 2)));
  }
}
