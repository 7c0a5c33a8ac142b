import { useLingui } from "@lingui/react/macro";
import { useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { Avatar } from "~/shared/ui/Avatar";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { StatusMark } from "~/shared/ui/StatusMark";
import { Time } from "~/shared/ui/Time";
import { fieldsOf, useDesk } from "../desk-queries";
import { PersonPicker } from "../pick/PersonPicker";
import type { useChange } from "../use-change";
import type { OpenMenu } from "../use-ticket-keys";
import { channelName } from "../view-words";
import { FieldRow } from "./FieldRow";
import { PriorityMenu } from "./PriorityMenu";
import styles from "./Properties.module.css";
import { PropertyButton } from "./PropertyButton";
import { Row } from "./Row";
import { SortingRows } from "./SortingRows";
import { StatusMenu } from "./StatusMenu";

type Props = {
  ticket: Ticket;
  change: ReturnType<typeof useChange>["mutate"];
  menu: OpenMenu;
  /** Why nothing may be changed; null when it may. */
  reason: string | null;
};

export function PropertyList({ ticket, change, menu, reason }: Props) {
  const { t } = useLingui();
  const { member } = useWorkspace();
  const { assignee } = ticket;
  const desk = useDesk();
  const mine = { id: member, name: t`Me` };
  return (
    <dl className={styles.list}>
      <Row name={t`Status`}>
        <StatusMenu ticket={ticket} {...menu.props("status")} onPick={(status) => change({ status })}>
          <PropertyButton label={t`Status`} keys="o" reason={reason}>
            <StatusMark status={ticket.status} />
          </PropertyButton>
        </StatusMenu>
      </Row>
      <Row name={t`Priority`}>
        <PriorityMenu ticket={ticket} {...menu.props("priority")} onPick={(priority) => change({ priority })}>
          <PropertyButton label={t`Priority`} keys="p" reason={reason}>
            <PriorityMark priority={ticket.priority} />
          </PropertyButton>
        </PriorityMenu>
      </Row>
      <Row name={t`Assignee`}>
        <PersonPicker
          value={assignee?.id ?? ""}
          label={t`Assign to`}
          staff
          extra={[mine, { id: "", name: t`Nobody` }]}
          {...menu.props("assignee")}
          onPick={({ id, name }) => {
            if (id !== (assignee?.id ?? "")) change({ assignee: id === "" ? null : { id, name } });
          }}
        >
          {(open, opened) => (
            <PropertyButton
              label={t`Assignee`}
              keys="a"
              reason={reason}
              aria-haspopup="listbox"
              aria-expanded={opened}
              onClick={open}
            >
              {assignee ? (
                <span className={styles.person}>
                  <Avatar name={assignee.name} size={20} />
                  <bdi className={styles.name}>{assignee.name}</bdi>
                </span>
              ) : (
                <span className={styles.none}>{t`Nobody`}</span>
              )}
            </PropertyButton>
          )}
        </PersonPicker>
      </Row>
      <SortingRows ticket={ticket} change={change} menu={menu} reason={reason} />
      {fieldsOf(desk, ticket.team?.id, ticket.topic?.id).map((field) => (
        <FieldRow
          key={field.id}
          field={field}
          value={ticket.fields[field.key]}
          reason={reason}
          onSave={(value) => change({ fields: { [field.key]: value } })}
        />
      ))}
      <Row name={t`Channel`}>{channelName(ticket.channel)}</Row>
      <Row name={t`Opened`}>
        <Time at={ticket.createdAt} />
      </Row>
      <Row name={t`First reply`}>
        {ticket.firstRepliedAt ? <Time at={ticket.firstRepliedAt} /> : t`Not yet`}
      </Row>
      {ticket.solvedAt && (
        <Row name={t`Solved`}>
          <Time at={ticket.solvedAt} />
        </Row>
      )}
      {ticket.closedAt && (
        <Row name={t`Closed`}>
          <Time at={ticket.closedAt} />
        </Row>
      )}
      <Row name={t`Updated`}>
        <Time at={ticket.updatedAt} />
      </Row>
    </dl>
  );
}
