import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { MousePointerClick } from "lucide-react";
import { KeyCaps } from "~/app/shortcuts/KeyCaps";
import type { Ticket } from "~/shared/api/types";
import { EmptyState } from "~/shared/ui/EmptyState";
import styles from "./NothingPicked.module.css";

type Props = { first: Ticket; onOpen: (number: number) => void };

export function NothingPicked({ first, onOpen }: Props) {
  return (
    <div className={styles.middle}>
      <EmptyState
        icon={MousePointerClick}
        title={<Trans>Pick a ticket to start</Trans>}
        action={
          <Button variant="default" onClick={() => onOpen(first.number)}>
            <Trans>Open the first one</Trans>
          </Button>
        }
      >
        <Trans>
          Move with <KeyCaps keys="j" /> and <KeyCaps keys="k" />, open with <KeyCaps keys="enter" />.
        </Trans>
      </EmptyState>
    </div>
  );
}
