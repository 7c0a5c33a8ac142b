import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { isProblem, sayProblem } from "../api/problems";
import { FieldError } from "../ui/FieldError";
import { off, Why } from "../ui/Why";
import styles from "./SaveBar.module.css";

interface Props {
  /** Whether there is something to save: only then the bar is there. */
  dirty: boolean;
  saving: boolean;
  /** Why it cannot be saved as it stands; null when it can. */
  reason?: string | null;
  /** What the server said the last time; nothing typed is lost by it. */
  error?: unknown;
  save: () => void;
  discard: () => void;
  /** After somebody else has saved: saves what stands here over it. Without it only taking theirs is offered. */
  saveAnyway?: (() => void) | undefined;
  /** A word beside the buttons. */
  children?: ReactNode;
}

/** Saves or discards a whole settings page; stays in sight at the bottom while there is something to save. */
export function SaveBar({ dirty, saving, reason = null, error, save, discard, saveAnyway, children }: Props) {
  useWarning(dirty);
  if (!dirty) return null;
  const moved = isProblem(error, "version-moved");
  return (
    <section aria-label={t`Unsaved changes`} className={styles.bar}>
      <div className={styles.words}>
        {moved ? (
          <FieldError>
            <Trans>Somebody else saved this page meanwhile. What you changed is still here.</Trans>
          </FieldError>
        ) : error ? (
          <FieldError>{sayProblem(error)}</FieldError>
        ) : (
          (children ?? <Trans>There are changes that are not saved.</Trans>)
        )}
      </div>
      <div className={styles.buttons}>
        <Button variant="default" size="xs" onClick={discard} disabled={saving}>
          {moved ? <Trans>Take theirs</Trans> : <Trans>Discard</Trans>}
        </Button>
        {moved && saveAnyway && (
          <Button size="xs" loading={saving} onClick={saveAnyway}>
            <Trans>Save mine over it</Trans>
          </Button>
        )}
        {!moved && (
          <Why reason={reason}>
            <Button size="xs" loading={saving} onClick={save} {...off(reason)}>
              <Trans>Save</Trans>
            </Button>
          </Why>
        )}
      </div>
    </section>
  );
}

/** The browser asks before the tab is closed. */
function useWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
