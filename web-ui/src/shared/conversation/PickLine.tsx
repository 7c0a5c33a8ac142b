import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import type { Message } from "../api/types";
import styles from "./PickLine.module.css";

type Props = { message: Message; picked: boolean; onToggle: () => void; children: ReactNode };

const ENOUGH = 60;

/** A message that can be chosen. */
export function PickLine({ message, picked, onToggle, children }: Props) {
  const { t } = useLingui();
  const who = message.author?.name ?? t`The desk`;
  const words = message.text.slice(0, ENOUGH);
  return (
    <div className={styles.line} data-picked={picked || undefined}>
      <Checkbox
        className={styles.box ?? ""}
        aria-label={t`Choose the message of ${who}: ${words}`}
        checked={picked}
        onChange={onToggle}
      />
      <div className={styles.message}>{children}</div>
    </div>
  );
}
