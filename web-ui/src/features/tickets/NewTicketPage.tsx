import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import { useShortcut } from "~/app/shortcuts/use-shortcut";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { keys } from "~/shared/api/keys";
import type { Ticket } from "~/shared/api/types";
import { PageTitle } from "~/shared/ui/PageTitle";
import { say } from "~/shared/ui/toast";
import styles from "./new/NewTicket.module.css";
import { NewTicketForm } from "./new/NewTicketForm";

export default function NewTicketPage() {
  const { t } = useLingui();
  const { id, slug, archived } = useWorkspace();
  const mayOpen = useCan("ticket.open") && !archived;
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const back = () => router.history.back();
  useShortcut("escape", t`Back`, back, { palette: false });

  const opened = (ticket: Ticket) => {
    client.setQueryData(keys.ticket(id, ticket.number), ticket);
    void client.invalidateQueries({ queryKey: keys.allTickets(id) });
    void client.invalidateQueries({ queryKey: keys.ticketCounts(id) });
    say(t`Ticket #${ticket.number} is open.`);
    void navigate({ to: patterns.ticket, params: { slug, view: "open", number: String(ticket.number) } });
  };
  return (
    <main className={styles.page}>
      <PageTitle>{t`New ticket`}</PageTitle>
      <h1 className={styles.title}>
        <Trans>New ticket</Trans>
      </h1>
      {mayOpen ? (
        <NewTicketForm onOpened={opened} onCancel={back} />
      ) : (
        <p className={styles.no}>
          {archived ? (
            <Trans>This workspace is archived: no new tickets until it is restored.</Trans>
          ) : (
            <Trans>Your role reads tickets but does not open any. An owner or admin can change that.</Trans>
          )}
        </p>
      )}
    </main>
  );
}
