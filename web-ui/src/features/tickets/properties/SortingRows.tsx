import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { Ticket } from "~/shared/api/types";
import { TagChip } from "~/shared/ui/TagChip";
import { offerUndo } from "~/shared/ui/UndoToast";
import { useDesk } from "../desk-queries";
import { ChoicePicker } from "../pick/ChoicePicker";
import { Dot, NONE, teamOptions, topicOptions } from "../pick/options";
import { TagPicker } from "../pick/TagPicker";
import type { Change, useChange } from "../use-change";
import type { OpenMenu } from "../use-ticket-keys";
import { TYPES, typeName } from "../view-words";
import { DueRow } from "./DueRow";
import styles from "./Properties.module.css";
import { PropertyButton } from "./PropertyButton";
import { Row } from "./Row";

type Props = {
  ticket: Ticket;
  change: ReturnType<typeof useChange>["mutate"];
  menu: OpenMenu;
  reason: string | null;
};

/** What the ticket is sorted by: team, topic, type, tags, and when it is due. */
export function SortingRows({ ticket, change, menu, reason }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const { team, topic, type } = ticket;
  const set = (next: Change, before: Change, words: string) => {
    change(next);
    offerUndo(words, () => change(before));
  };
  const none = (words: string) => <span className={styles.none}>{words}</span>;

  return (
    <>
      <Row name={t`Team`}>
        <ChoicePicker
          options={teamOptions(desk)}
          value={team?.id ?? NONE}
          label={t`Team`}
          placeholder={t`Find a team`}
          {...menu.props("team")}
          onPick={(id) =>
            set(
              { team: desk.teams.find((each) => each.id === id) ?? null },
              { team },
              t`The team of #${ticket.displayId} is changed.`,
            )
          }
        >
          {(open, opened) => (
            <PropertyButton
              label={t`Team`}
              keys="shift+a"
              reason={reason}
              aria-haspopup="listbox"
              aria-expanded={opened}
              onClick={open}
            >
              {team ? (
                <span className={styles.person}>
                  <Dot colour={team.colour} />
                  <bdi className={styles.name}>{team.name}</bdi>
                </span>
              ) : (
                none(t`No team`)
              )}
            </PropertyButton>
          )}
        </ChoicePicker>
      </Row>
      <Row name={t`Topic`}>
        <ChoicePicker
          options={topicOptions(desk)}
          value={topic?.id ?? NONE}
          label={t`Topic`}
          placeholder={t`Find a topic`}
          {...menu.props("topic")}
          onPick={(id) =>
            set(
              { topic: desk.topics.find((each) => each.id === id) ?? null },
              { topic },
              t`The topic of #${ticket.displayId} is changed.`,
            )
          }
        >
          {(open, opened) => (
            <PropertyButton
              label={t`Topic`}
              keys="shift+t"
              reason={reason}
              title={topic?.path}
              aria-haspopup="listbox"
              aria-expanded={opened}
              onClick={open}
            >
              {topic ? <bdi className={styles.name}>{topic.path}</bdi> : none(t`No topic`)}
            </PropertyButton>
          )}
        </ChoicePicker>
      </Row>
      <Row name={t`Type`}>
        <Menu position="bottom-start" width={180}>
          <Menu.Target>
            <PropertyButton label={t`Type`} reason={reason}>
              {typeName(type)}
            </PropertyButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.RadioGroup
              value={type}
              onChange={(next) => next !== type && change({ type: next as typeof type })}
            >
              {TYPES.map((each) => (
                <Menu.RadioItem key={each} value={each} closeMenuOnClick>
                  {typeName(each)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      </Row>
      <Row name={t`Tags`}>
        <TagPicker value={ticket.tags} onChange={(tags) => change({ tags })} {...menu.props("tags")}>
          {(open, opened) => (
            <PropertyButton
              label={t`Tags`}
              keys="t"
              reason={reason}
              className={styles.tall}
              aria-haspopup="listbox"
              aria-expanded={opened}
              onClick={open}
            >
              {ticket.tags.length === 0 ? (
                none(t`No tags`)
              ) : (
                <span className={styles.tags}>
                  {ticket.tags.map((tag) => (
                    <TagChip key={tag.id} tag={tag} />
                  ))}
                </span>
              )}
            </PropertyButton>
          )}
        </TagPicker>
      </Row>
      <DueRow ticket={ticket} change={change} reason={reason} />
    </>
  );
}
