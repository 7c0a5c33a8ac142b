import type { Category } from "~/shared/api/types";
import type { Draft } from "./drafts";

export const WIDTH = 340;
const NODE_WIDTH = 88;
const STEP = 44;
const TOP = 22;

/** Stages from left to right; what waits stands between work and its end. */
const COLUMN: Record<Category, number> = {
  new: 0,
  open: 0,
  pending: 1,
  on_hold: 1,
  solved: 2,
  closed: 2,
  cancelled: 2,
};

export interface Node {
  draft: Draft;
  x: number;
  y: number;
}

export interface Arrow {
  from: string;
  to: string;
  path: string;
}

export interface Picture {
  nodes: Node[];
  arrows: Arrow[];
  height: number;
}

/** Places statuses in three columns and draws the arrows that were chosen; "any" is not drawn, it would be all lines. */
export function draw(drafts: Draft[]): Picture {
  const rows = [0, 0, 0];
  const nodes = drafts.map((draft) => {
    const column = COLUMN[draft.category];
    const y = TOP + (rows[column] ?? 0) * STEP;
    rows[column] = (rows[column] ?? 0) + 1;
    return { draft, x: column * ((WIDTH - NODE_WIDTH) / 2), y };
  });
  const at = new Map(nodes.map((node) => [node.draft.key, node]));
  const arrows = nodes.flatMap((from) =>
    from.draft.next.flatMap((key) => {
      const to = at.get(key);
      return to && to !== from ? [{ from: from.draft.key, to: key, path: path(from, to) }] : [];
    }),
  );
  return { nodes, arrows, height: TOP + Math.max(...rows, 1) * STEP - 14 };
}

function path(from: Node, to: Node): string {
  if (from.x === to.x) {
    const x = from.x + NODE_WIDTH - 4;
    const bow = 14 + Math.abs(to.y - from.y) / 8;
    return `M${x} ${from.y} C${x + bow} ${from.y} ${x + bow} ${to.y} ${x + 2} ${to.y}`;
  }
  const right = to.x > from.x;
  const x1 = right ? from.x + NODE_WIDTH - 4 : from.x - 2;
  const x2 = right ? to.x - 4 : to.x + NODE_WIDTH;
  const half = (x1 + x2) / 2;
  const lift = right ? -3 : 5;
  return `M${x1} ${from.y + lift} C${half} ${from.y + lift} ${half} ${to.y + lift} ${x2} ${to.y + lift}`;
}
