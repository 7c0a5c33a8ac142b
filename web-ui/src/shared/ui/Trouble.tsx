import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CloudAlert } from "lucide-react";
import { sayProblem } from "../api/problems";
import { EmptyState } from "./EmptyState";

/** A part of the page that could not be loaded: what happened, and a way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  return (
    <div role="alert">
      <EmptyState
        icon={CloudAlert}
        title={<Trans>This could not be loaded</Trans>}
        action={
          retry && (
            <Button variant="default" onClick={() => void retry()}>
              <Trans>Try again</Trans>
            </Button>
          )
        }
      >
        {sayProblem(error)}
      </EmptyState>
    </div>
  );
}
