import type { Topic } from "~/shared/api/types";

/** As TopicTree.java has it. */
export const LEVELS = 5;

/** Where a topic is to stand. `before` null: last under its parent. */
export interface Place {
  parent: string | null;
  before: string | null;
}

export type Step = "up" | "down" | "in" | "out";
export type Zone = "before" | "into" | "after";

/** The active ones in the order of the tree, as the server sends them. */
export function activeOf(topics: Topic[]): Topic[] {
  return topics.filter((topic) => topic.archivedAt === null);
}

/** From 1 at the top. */
export function levelOf(topics: Topic[], topic: Topic): number {
  const parent = topics.find(({ id }) => id === topic.parent);
  return parent ? levelOf(topics, parent) + 1 : 1;
}

export function isUnder(topics: Topic[], id: string | null, ancestor: string): boolean {
  if (id === null) return false;
  if (id === ancestor) return true;
  return isUnder(topics, topics.find((topic) => topic.id === id)?.parent ?? null, ancestor);
}

/** The topic itself and all active ones under it. */
export function branchOf(topics: Topic[], topic: Topic): Topic[] {
  return activeOf(topics).filter(({ id }) => isUnder(topics, id, topic.id));
}

function siblingsOf(topics: Topic[], parent: string | null): Topic[] {
  return activeOf(topics).filter((topic) => topic.parent === parent);
}

function heightOf(topics: Topic[], topic: Topic): number {
  const levels = topics.filter(({ id }) => isUnder(topics, id, topic.id)).map((one) => levelOf(topics, one));
  return Math.max(...levels) - levelOf(topics, topic) + 1;
}

/** Whether a topic and what is under it fit below `parent`, and there is no circle. */
function fits(topics: Topic[], topic: Topic, parent: string | null): boolean {
  if (isUnder(topics, parent, topic.id)) return false;
  const above = topics.find(({ id }) => id === parent);
  return (above ? levelOf(topics, above) : 0) + heightOf(topics, topic) <= LEVELS;
}

/** One step by keyboard or menu; null where there is no such step. */
export function stepped(topics: Topic[], topic: Topic, step: Step): Place | null {
  const siblings = siblingsOf(topics, topic.parent);
  const at = siblings.findIndex(({ id }) => id === topic.id);
  const previous = siblings[at - 1];
  switch (step) {
    case "up":
      return previous ? { parent: topic.parent, before: previous.id } : null;
    case "down":
      return at + 1 < siblings.length ? { parent: topic.parent, before: siblings[at + 2]?.id ?? null } : null;
    case "in":
      return previous && fits(topics, topic, previous.id) ? { parent: previous.id, before: null } : null;
    case "out": {
      const parent = topics.find(({ id }) => id === topic.parent);
      if (!parent) return null;
      const aunts = siblingsOf(topics, parent.parent);
      const next = aunts[aunts.findIndex(({ id }) => id === parent.id) + 1];
      return { parent: parent.parent, before: next?.id ?? null };
    }
  }
}

/** Where a topic comes to stand when it is dropped on another one; null where it cannot. */
export function dropped(topics: Topic[], topic: Topic, on: Topic, zone: Zone): Place | null {
  if (topic.id === on.id) return null;
  const parent = zone === "into" ? on.id : on.parent;
  if (!fits(topics, topic, parent)) return null;
  if (zone === "into") return { parent, before: null };
  if (zone === "before") return { parent, before: on.id };
  const siblings = siblingsOf(topics, parent).filter(({ id }) => id !== topic.id);
  const next = siblings[siblings.findIndex(({ id }) => id === on.id) + 1];
  return { parent, before: next?.id ?? null };
}
