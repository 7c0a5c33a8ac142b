import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Button, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { sayProblem } from "~/shared/api/problems";
import type { WorkflowJudgement } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import type { Draft } from "./drafts";
import styles from "./Workflow.module.css";

interface Props {
  leaving: WorkflowJudgement["leaving"];
  drafts: Draft[];
  saving: boolean;
  error: unknown;
  close: () => void;
  save: (replacements: Record<string, string>) => void;
}

/** Where the tickets go whose status is taken away; what fits best is chosen already. */
export function ReplacementDialog({ leaving, drafts, saving, error, close, save }: Props) {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const choices = drafts.map(({ key, label }) => ({ value: key, label }));
  return (
    <Modal
      opened
      onClose={close}
      title={<Trans>Where do the tickets go?</Trans>}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={520}
      radius="lg"
    >
      <div className={styles.dialog}>
        <p>
          <Trans>They are moved in the background. Their history keeps the old status.</Trans>
        </p>
        {leaving.map(({ key, label, tickets, proposed }) => (
          <Select
            key={key}
            label={
              <>
                <bdi>{label}</bdi>{" "}
                <span className={styles.count}>
                  {tickets >= 1000 ? (
                    <Trans>1000 tickets or more</Trans>
                  ) : (
                    <Plural value={tickets} one="# ticket" other="# tickets" />
                  )}
                </span>
              </>
            }
            data={choices}
            value={chosen[key] ?? proposed}
            allowDeselect={false}
            onChange={(value) => value && setChosen({ ...chosen, [key]: value })}
          />
        ))}
        {error ? <FieldError>{sayProblem(error)}</FieldError> : null}
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            loading={saving}
            onClick={() =>
              save(Object.fromEntries(leaving.map(({ key, proposed }) => [key, chosen[key] ?? proposed])))
            }
          >
            <Trans>Save and move the tickets</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  );
}
