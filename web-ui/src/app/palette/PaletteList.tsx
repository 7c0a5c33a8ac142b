import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useState } from "react";
import { useMe } from "~/shared/api/me";
import { readsAsStaff } from "~/shared/lib/roles";
import { useStore } from "~/shared/lib/store";
import { suggestQuery } from "~/shared/search/queries";
import { paths } from "../paths";
import { KeyCaps } from "../shortcuts/KeyCaps";
import { shortcuts } from "../shortcuts/registry";
import { useWorkspace } from "../workspace-context";
import { type PaletteAction, paletteActions } from "./actions";
import { groupsOf, ticketNumberIn } from "./groups";
import styles from "./Palette.module.css";

export function PaletteList({ close }: { close: () => void }) {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const here = useWorkspace();
  const workspaces = useMe().workspaces.filter((each) => each.id !== here.id);
  const jumps = workspaces.map(
    (each): PaletteAction => ({
      id: `workspace-${each.id}`,
      label: each.name,
      group: t`Switch workspace`,
      run: () => void navigate({ to: paths.workspace(each.slug) }),
    }),
  );
  const number = ticketNumberIn(text);
  const staff = readsAsStaff(here.permissions);
  const goTo = (ticket: number) =>
    void navigate({ to: staff ? paths.ticket(here.slug, "all", ticket) : paths.request(here.slug, ticket) });
  const searchAll = () => void navigate({ to: paths.search(here.slug), search: { q: text.trim() } });
  const groups = groupsOf(useStore(paletteActions).flat(), useStore(shortcuts), jumps);
  const [asked] = useDebouncedValue(text.trim(), 80);
  const suggested = useQuery(suggestQuery(here.id, asked, asked.length > 1)).data?.tickets;
  const tickets = (asked.length > 1 && text.trim() !== "" ? (suggested ?? []) : []).slice(0, 6);
  const pick = (run: () => void) => () => {
    close();
    run();
  };

  return (
    <Command label={t`Search or jump to`} loop filter={named} className={styles.palette}>
      <div className={styles.head}>
        <Search aria-hidden size={16} className={styles.glass} />
        <Command.Input
          data-autofocus
          // The focus trap is late by some milliseconds; quick fingers are not.
          autoFocus
          value={text}
          onValueChange={setText}
          placeholder={t`Type a command, a ticket number or words`}
          className={styles.input}
        />
        <KeyCaps keys="escape" />
      </div>
      <Command.List className={styles.list} label={t`Results`}>
        <Command.Empty className={styles.empty}>
          <Trans>Nothing goes by that name. Try a view, an action or a ticket number.</Trans>
        </Command.Empty>
        {number !== null && (
          <Command.Item
            value="the-ticket"
            forceMount
            className={styles.item}
            onSelect={pick(() => goTo(number))}
          >
            <Trans>Open ticket #{number}</Trans>
          </Command.Item>
        )}
        {groups.map(({ name, actions }) => (
          <Command.Group key={name} heading={name} className={styles.group}>
            {actions.map((action) => (
              <Command.Item
                key={action.id}
                value={action.id}
                keywords={[action.label, action.group, action.words ?? ""]}
                disabled={action.disabled !== undefined}
                className={styles.item}
                onSelect={pick(action.run)}
              >
                <span dir="auto" className={styles.label}>
                  {action.label}
                </span>
                {action.disabled && <span className={styles.reason}>{action.disabled}</span>}
                {action.keys && <KeyCaps keys={action.keys} />}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {tickets.length > 0 && (
          <Command.Group heading={t`Tickets`} forceMount className={styles.group}>
            {tickets.map((ticket) => (
              <Command.Item
                key={ticket.id}
                value={`ticket-${ticket.id}`}
                forceMount
                className={styles.item}
                onSelect={pick(() => goTo(ticket.number))}
              >
                <span className={styles.reason}>#{ticket.displayId}</span>
                <span dir="auto" className={styles.label}>
                  {ticket.subject}
                </span>
                <span className={styles.reason}>{ticket.status.label}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {text.trim() !== "" && (
          <Command.Item value="search-all" forceMount className={styles.item} onSelect={pick(searchAll)}>
            <span dir="auto" className={styles.label}>
              <Trans>Search all tickets for “{text.trim()}”</Trans>
            </span>
            <KeyCaps keys="/" />
          </Command.Item>
        )}
      </Command.List>
    </Command>
  );
}

/** Every word typed stands in its name: what merely has the letters would stand before the tickets meant. */
function named(_: string, typed: string, keywords: string[] = []): number {
  const name = keywords.join(" ").toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word))
    ? 1
    : 0;
}
