import { t } from "@lingui/core/macro";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { readsAsStaff } from "~/shared/lib/roles";
import { paletteOpen } from "../palette/open";
import { paths } from "../paths";
import { addShortcut } from "../shortcuts/registry";
import { sheetOpen } from "../shortcuts/sheet-open";
import { useShortcut } from "../shortcuts/use-shortcut";
import { useCan, useWorkspace } from "../workspace-context";
import { entriesOf } from "./entries";
import { toggleRail } from "./rail-fold";

/** The keys that work on every page of a workspace. */
export function useGlobalShortcuts(): void {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const reads = readsAsStaff(workspace.permissions);
  const opens = useCan("ticket.open");

  useShortcut("mod+k", t`Search or jump to`, () => paletteOpen.set(!paletteOpen.get()), { palette: false });
  useShortcut("/", t`Search tickets`, () => void navigate({ to: paths.search(workspace.slug) }));
  useShortcut("?", t`Keyboard shortcuts`, () => sheetOpen.set(true));
  useShortcut("[", t`Fold or unfold the side bar`, toggleRail);
  useShortcut("c", t`New ticket`, () => void navigate({ to: paths.newTicket(workspace.slug) }), {
    when: reads && opens && !workspace.archived,
  });

  useEffect(() => {
    const entries = entriesOf(workspace);
    const gone = [...entries.tickets, ...entries.workspace].map(({ keys, label, to }) =>
      addShortcut({ keys, label, group: t`Go to`, palette: true, run: () => void navigate({ to }) }),
    );
    return () => {
      for (const remove of gone) remove();
    };
  }, [workspace, navigate]);
}
