import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { hideToast, showFor } from "./toast";
import styles from "./UndoToast.module.css";

const TIME_TO_UNDO = 10_000;

/** Says what was done and offers to take it back for ten seconds. */
export function offerUndo(message: ReactNode, undo: () => unknown): void {
  const id = showFor(
    <div className={styles.line}>
      <span>{message}</span>
      <Button
        variant="subtle"
        size="xs"
        onClick={() => {
          hideToast(id);
          void undo();
        }}
      >
        <Trans>Undo</Trans>
      </Button>
    </div>,
    TIME_TO_UNDO,
  );
}
