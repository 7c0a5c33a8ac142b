import { t } from "@lingui/core/macro";
import type { Desk } from "~/shared/api/types";
import type { Option } from "./ChoicePicker";
import styles from "./PersonPicker.module.css";

/** What stands for no team, no topic, no choice. */
export const NONE = "";

export function topicOptions(desk: Desk, none: string = t`No topic`): Option[] {
  return [
    { id: NONE, name: none },
    ...desk.topics.map(({ id, name, path }) => ({
      id,
      name,
      words: path,
      depth: path.split(" / ").length - 1,
    })),
  ];
}

export function teamOptions(desk: Desk, none: string = t`No team`): Option[] {
  return [
    { id: NONE, name: none },
    ...desk.teams.map(({ id, name, colour }) => ({ id, name, mark: <Dot colour={colour} /> })),
  ];
}

export function Dot({ colour }: { colour: string }) {
  return <span aria-hidden className={styles.dot} style={{ background: `var(--status-${colour})` }} />;
}
