import type { Category, Status, StatusInUse } from "~/shared/api/types";

/** A status while it is edited. */
export interface Draft {
  key: string;
  label: string;
  category: Category;
  colour: Status["colour"];
  isDefault: boolean;
  /** empty: any may follow; its own key alone: none */
  next: string[];
  pausesSla: boolean;
}

const COLOURS: Record<Category, Status["colour"]> = {
  new: "blue",
  open: "orange",
  pending: "purple",
  on_hold: "grey",
  solved: "green",
  closed: "slate",
  cancelled: "red",
};

export function draftOf(
  status: Partial<StatusInUse> & Pick<Draft, "key" | "label" | "category" | "colour">,
): Draft {
  const { key, label, category, colour, isDefault = false, next = [], pausesSla = false } = status;
  return { key, label, category, colour, isDefault, next, pausesSla };
}

export function same(a: Draft[], b: Draft[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Moves one up (-1) or down (1); stays at the ends. */
export function moved(drafts: Draft[], at: number, by: 1 | -1): Draft[] {
  const one = drafts[at];
  const to = at + by;
  return one && to >= 0 && to < drafts.length ? drafts.toSpliced(at, 1).toSpliced(to, 0, one) : drafts;
}

/** Changes one. A new beginning takes that from the others; a new category brings its usual colour and clock. */
export function changed(drafts: Draft[], key: string, change: Partial<Draft>): Draft[] {
  return drafts.map((draft) => {
    if (draft.key !== key) return change.isDefault ? { ...draft, isDefault: false } : draft;
    const { category } = change;
    const usual = category && draft.colour === COLOURS[draft.category] ? { colour: COLOURS[category] } : {};
    const clock = category ? { pausesSla: category === "pending" || category === "on_hold" } : {};
    return { ...draft, ...usual, ...clock, ...change };
  });
}

/** Takes one away, and the arrows to it; who led only there leads nowhere now. */
export function removed(drafts: Draft[], key: string): Draft[] {
  return drafts
    .filter((draft) => draft.key !== key)
    .map((draft) => {
      if (!draft.next.includes(key)) return draft;
      const next = draft.next.filter((one) => one !== key);
      return { ...draft, next: next.length === 0 ? [draft.key] : next };
    });
}

/** Adds a status at the end; its key is made from its label and is unique here and among `taken`. */
export function added(drafts: Draft[], label: string, category: Category, taken: string[]): Draft[] {
  const used = new Set([...drafts.map((draft) => draft.key), ...taken]);
  const base =
    label
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 36)
      .replace(/-+$/, "") || "status";
  let key = base;
  for (let n = 2; used.has(key); n++) key = `${base}-${n}`;
  const pausesSla = category === "pending" || category === "on_hold";
  return [
    ...drafts,
    { key, label, category, colour: COLOURS[category], isDefault: false, next: [], pausesSla },
  ];
}

/** Lets a ticket go from one to another, or not any more. */
export function toggled(draft: Draft, to: string): Partial<Draft> {
  const others = draft.next.filter((key) => key !== draft.key);
  const next = others.includes(to) ? others.filter((key) => key !== to) : [...others, to];
  return { next: next.length === 0 ? [draft.key] : next };
}

export function leadsAnywhere(draft: Draft): boolean {
  return draft.next.length === 0;
}
