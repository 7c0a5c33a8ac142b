import { mergeAttributes } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";
import type { Store } from "../lib/store";
import { mentionedBy } from "./mentioned-by";

export type Mentionable = { id: string; name: string; detail: string };

/** Finds whom one may name, by the beginning of a name. */
export type FindPeople = (words: string) => Promise<Mentionable[]>;

/** What the list of people shows now. */
export type Offer = {
  people: Mentionable[];
  picked: number;
  at: DOMRect;
  choose: (person: Mentionable) => void;
};

/** `@` and the beginning of a name offer people; Enter or Tab names the one picked. */
export function mention(find: FindPeople, offer: Store<Offer | null>) {
  return Mention.extend({
    addAttributes: () => ({ id: { default: null }, label: { default: "" } }),
    parseHTML: () => [
      {
        tag: "span[data-mention]",
        getAttrs: (element) => {
          const id = mentionedBy(element);
          return id !== null && { id, label: (element.textContent ?? "").replace(/^@/, "") };
        },
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      "span",
      mergeAttributes({ "data-mention": node.attrs.id }, without(HTMLAttributes)),
      `@${node.attrs.label}`,
    ],
    renderText: ({ node }) => `@${node.attrs.label}`,
  }).configure({
    deleteTriggerWithBackspace: true,
    suggestion: {
      char: "@",
      items: ({ query }) => find(query).catch(() => []),
      render: () => {
        const show = (props: SuggestionProps<Mentionable>) => {
          const at = props.clientRect?.();
          const choose = ({ id, name }: Mentionable) => props.command({ id, label: name });
          offer.set(at && props.items.length > 0 ? { people: props.items, picked: 0, at, choose } : null);
        };
        return {
          onStart: show,
          onUpdate: show,
          onKeyDown: ({ event }) => steer(event, offer),
          onExit: () => offer.set(null),
        };
      },
    },
  });
}

function without({ id: _, label: __, ...others }: Record<string, unknown>): Record<string, unknown> {
  return others;
}

/** True when the key was for the list. */
function steer(event: SuggestionKeyDownProps["event"], offer: Store<Offer | null>): boolean {
  const now = offer.get();
  if (!now) return false;
  const count = now.people.length;
  const person = now.people[now.picked];
  switch (event.key) {
    case "ArrowDown":
      offer.set({ ...now, picked: (now.picked + 1) % count });
      return true;
    case "ArrowUp":
      offer.set({ ...now, picked: (now.picked + count - 1) % count });
      return true;
    case "Enter":
    case "Tab":
      if (event.ctrlKey || event.metaKey || !person) return false;
      now.choose(person);
      return true;
    case "Escape":
      offer.set(null);
      return true;
    default:
      return false;
  }
}
