export const api = process.env.API;

/** Calls the service itself, as a device without this page would. */
export async function call(userID, operation, fields) {
  const token = await (await fetch(`${api}/local/token?user=${encodeURIComponent(userID)}`)).text();
  const answer = await fetch(`${api}/${operation}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(fields),
  });
  return answer.json();
}

/** Makes a group of conversations that no other group has. */
export async function fill(user, groupName, size) {
  const ids = Array.from({ length: size }, (_, i) => `GROUP${groupName.replace(" ", "-")}-${String(i).padStart(4, "0")}`);
  for (let start = 0; start < size; start += 100) {
    const operation = start ? "addConversationsToGroup" : "createConversationGroup";
    const { code, message } = await call(user, operation, { groupName, conversationIDList: ids.slice(start, start + 100) });
    if (code) throw new Error(`${code} ${message}`);
  }
}
