/** Parents by topic, as the desk told last: an event names a topic and not what stands above it. */
const parents = new Map<string, string | null>();

export function rememberTopics(topics: { id: string; parent: string | null }[]): void {
  for (const { id, parent } of topics) parents.set(id, parent);
}

/** Whether a topic is the other one or stands somewhere below it. */
export function isBelow(topic: string | undefined, above: string): boolean {
  // The desk allows no circles; the count is for what it has not told yet.
  let at: string | null | undefined = topic;
  for (let depth = 0; at && depth < 20; depth++) {
    if (at === above) return true;
    at = parents.get(at);
  }
  return false;
}
