import { useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useShortcut } from "~/app/shortcuts/use-shortcut";

export type MenuName = "status" | "priority" | "assignee" | "snooze" | "team" | "topic" | "tags";
export type OpenMenu = {
  open: (name: MenuName) => void;
  props: (name: MenuName) => { opened: boolean; onOpened: (opened: boolean) => void };
};

/** Which of the property menus is open; keys and buttons both open them. */
export function useOpenMenu(allowed: boolean): OpenMenu {
  const [shown, setShown] = useState<MenuName | null>(null);
  return useMemo(
    () => ({
      open: (name) => allowed && setShown(name),
      props: (name) => ({
        opened: allowed && shown === name,
        // The last menu may say only now that it has closed: that must not close the next one.
        onOpened: (opened) =>
          setShown((now) => (opened ? (allowed ? name : now) : now === name ? null : now)),
      }),
    }),
    [shown, allowed],
  );
}

type Actions = {
  mayChange: boolean;
  solve: () => void;
  assign: () => void;
  assignToMe: () => void;
  priority: () => void;
  tags: () => void;
  team: () => void;
  topic: () => void;
  status: () => void;
  snooze: () => void;
  follow: () => void;
  merge: () => void;
  reply: () => void;
  note: () => void;
  next: () => void;
  previous: () => void;
  back: () => void;
};

/** The keys of an open ticket. */
export function useTicketKeys(actions: Actions): void {
  const { t } = useLingui();
  const group = t`Open ticket`;
  const change = { group, when: actions.mayChange };
  useShortcut("e", t`Solve`, actions.solve, change);
  useShortcut("a", t`Assign`, actions.assign, change);
  useShortcut("i", t`Assign to me`, actions.assignToMe, change);
  useShortcut("p", t`Set the priority`, actions.priority, change);
  useShortcut("t", t`Tag`, actions.tags, change);
  useShortcut("shift+t", t`Set the topic`, actions.topic, change);
  useShortcut("shift+a", t`Set the team`, actions.team, change);
  useShortcut("o", t`Set the status`, actions.status, change);
  useShortcut("s", t`Set aside`, actions.snooze, change);
  useShortcut("f", t`Follow, or follow no longer`, actions.follow, { group });
  useShortcut("m", t`Merge into another ticket`, actions.merge, change);
  useShortcut("r", t`Reply`, actions.reply, { group });
  useShortcut("n", t`Write a note`, actions.note, { group });
  useShortcut("]", t`Next ticket`, actions.next, { group });
  useShortcut("[", t`Previous ticket`, actions.previous, { group });
  useShortcut("escape", t`Back to the list`, actions.back, { group, palette: false });
}
