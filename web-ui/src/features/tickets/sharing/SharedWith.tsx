import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, Plus, X } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Share, ShareAccess, Ticket } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import { pickableTeamsQuery, sharesQuery, useShare } from "./queries";
import styles from "./SharedWith.module.css";

const ACCESS: readonly ShareAccess[] = ["read", "write"];

/** With which other teams the ticket is shared, to read or to work on. */
export function SharedWith({ ticket, reason }: { ticket: Ticket; reason: string | null }) {
  const { id, permissions } = useWorkspace();
  const shares = useQuery(sharesQuery(id, ticket.id)).data ?? [];
  const teams = useQuery(pickableTeamsQuery(id)).data ?? [];
  const share = useShare(id, ticket.id);
  const put = (team: string, access: ShareAccess | null) =>
    share.mutate({ team, access }, { onError: sayError });
  const leads = teams.some((team) => team.id === ticket.team?.id && team.mine && team.mine !== "agent");
  const may = reason === null && (permissions.includes("ticket.share") || leads);
  const others = teams.filter(
    (team) => team.id !== ticket.team?.id && !shares.some((each) => each.team.id === team.id),
  );
  if (teams.length === 0 && shares.length === 0) return null;
  return (
    <section aria-label={t`Shared with`}>
      <h2 className={styles.heading}>
        <Trans>Shared with</Trans>
        {may && others.length > 0 && (
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={t`Share with a team`}>
                <Plus aria-hidden size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown className={styles.menu}>
              {others.map((team) => (
                <Menu.Item key={team.id} onClick={() => put(team.id, "read")}>
                  <bdi>{team.name}</bdi>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </h2>
      {shares.length === 0 && (
        <p className={styles.none}>
          <Trans>No other team</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {shares.map((each) => (
          <SharedTeam key={each.team.id} share={each} may={may} put={(access) => put(each.team.id, access)} />
        ))}
      </ul>
    </section>
  );
}

interface TeamProps {
  share: Share;
  may: boolean;
  put: (access: ShareAccess | null) => void;
}

function SharedTeam({ share: { team, access }, may, put }: TeamProps) {
  const words = accessWords(access);
  return (
    <li className={styles.team}>
      <span aria-hidden className={styles.dot} style={{ background: `var(--status-${team.colour})` }} />
      <bdi className={styles.name}>{team.name}</bdi>
      {may ? (
        <>
          <Menu position="bottom-end" width={180}>
            <Menu.Target>
              <button
                type="button"
                className={styles.access}
                aria-label={t`What ${team.name} may do: ${words}`}
              >
                {words}
                <ChevronDown aria-hidden size={13} />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.RadioGroup value={access} onChange={(wanted) => put(wanted as ShareAccess)}>
                {ACCESS.map((each) => (
                  <Menu.RadioItem key={each} value={each} closeMenuOnClick>
                    {accessWords(each)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Dropdown>
          </Menu>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t`Stop sharing with ${team.name}`}
            onClick={() => put(null)}
          >
            <X aria-hidden size={13} />
          </ActionIcon>
        </>
      ) : (
        <span className={styles.access}>{words}</span>
      )}
    </li>
  );
}

function accessWords(access: ShareAccess): string {
  return access === "write" ? t`May work on it` : t`May read it`;
}
