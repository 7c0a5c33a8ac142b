import { useLingui } from "@lingui/react/macro";
import type { Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { useShortcut } from "~/app/shortcuts/use-shortcut";
import type { Ticket } from "~/shared/api/types";

type Rows = Virtualizer<HTMLDivElement, Element>;

/** J and K move the focus from row to row; Enter is the link's own. */
export function useRowKeys(
  tickets: Ticket[],
  open: number | null,
  rows: Rows,
  scroll: RefObject<HTMLDivElement | null>,
) {
  const { t } = useLingui();
  const group = t`Ticket list`;
  const move = (by: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset.index;
    const from = focused === undefined ? tickets.findIndex(({ number }) => number === open) : Number(focused);
    const to = from < 0 ? 0 : Math.min(tickets.length - 1, Math.max(0, from + by));
    rows.scrollToIndex(to);
    focusSoon(scroll, to);
  };
  useShortcut("j", t`Next row`, () => move(1), { group, palette: false });
  useShortcut("k", t`Previous row`, () => move(-1), { group, palette: false });
}

/** A row that was out of sight is drawn in the next frame or the one after. */
function focusSoon(scroll: RefObject<HTMLDivElement | null>, index: number, tries = 4): void {
  const row = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusSoon(scroll, index, tries - 1));
}
