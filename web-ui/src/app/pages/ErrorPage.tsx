import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { CloudAlert } from "lucide-react";
import { ApiError } from "~/shared/api/api-error";
import { sayProblem } from "~/shared/api/problems";
import { EmptyState } from "~/shared/ui/EmptyState";
import styles from "./pages.module.css";

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const known = error instanceof ApiError;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main className={styles.page} role="alert">
      <h1 className="hidden-words">
        <Trans>This page could not be shown</Trans>
      </h1>
      <EmptyState
        icon={CloudAlert}
        title={known ? <Trans>This could not be loaded</Trans> : <Trans>This page broke</Trans>}
        action={
          <div className={styles.actions}>
            <Button onClick={again}>
              <Trans>Try again</Trans>
            </Button>
            <Button variant="default" onClick={() => window.location.reload()}>
              <Trans>Load the page again</Trans>
            </Button>
          </div>
        }
      >
        <p>{sayProblem(error)}</p>
        {!known && error instanceof Error && <p className={styles.reference}>{error.message}</p>}
      </EmptyState>
    </main>
  );
}
