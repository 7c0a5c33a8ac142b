import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors } from "~/shared/api/problems";
import type { NumberPattern, NumberSequence } from "~/shared/api/types";
import { SaveBar } from "~/shared/settings/SaveBar";
import { FormSection } from "~/shared/ui/FormPage";
import { say } from "~/shared/ui/toast";
import { numberPreviewQuery, type PatternDraft, useSetNumberPattern } from "./queries";
import styles from "./Workflow.module.css";
import { sequenceWord } from "./words";

const DEPARTMENT = "{dept}";
const TOKENS = ["{prefix}", "{year}", "{yy}", DEPARTMENT, "{seq:4}"];
const SEQUENCES: NumberSequence[] = ["workspace", "department", "year", "department-year"];

/** The pattern, and what the next tickets would be called. */
export function NumberForm({ saved }: { saved: NumberPattern }) {
  const { id } = useWorkspace();
  const [edited, setEdited] = useState<(PatternDraft & { version: number }) | null>(null);
  const draft = draftOf(edited ?? saved);
  const dirty = edited !== null && JSON.stringify(draft) !== JSON.stringify(draftOf(saved));
  const [settled] = useDebouncedValue(draft, 250, { leading: true });
  const preview = useQuery({ ...numberPreviewQuery(id, settled), enabled: settled.pattern !== "" });
  const write = useSetNumberPattern(id, () => {
    setEdited(null);
    say(t`New tickets get the new numbers.`);
  });
  const errors = { ...fieldErrors(preview.error), ...fieldErrors(write.error) };
  const change = (part: Partial<PatternDraft>) => {
    write.reset();
    setEdited({ ...draft, ...part, version: edited?.version ?? saved.version });
  };
  const save = (version: number) => write.mutate({ version, draft });
  return (
    <div className={styles.form}>
      <div>
        <TextInput
          label={t`Pattern`}
          description={t`Letters, digits, dots, hyphens and underscores stay as they are.`}
          maxLength={60}
          dir="ltr"
          value={draft.pattern}
          error={errors.pattern}
          onChange={(event) => change({ pattern: event.currentTarget.value })}
        />
        <div className={styles.tokens}>
          {TOKENS.map((token) => (
            <Button
              key={token}
              variant="default"
              size="compact-xs"
              aria-label={t`Add ${token} to the pattern`}
              onClick={() => change({ pattern: draft.pattern + token })}
            >
              {token}
            </Button>
          ))}
        </div>
      </div>
      <TextInput
        label={t`Prefix`}
        maxLength={12}
        dir="ltr"
        value={draft.prefix}
        error={errors.prefix}
        onChange={(event) => change({ prefix: event.currentTarget.value })}
      />
      <Select
        label={t`What is counted`}
        data={SEQUENCES.map((value) => ({ value, label: sequenceWord(value) }))}
        value={draft.sequence}
        allowDeselect={false}
        onChange={(value) => value && change({ sequence: value as NumberSequence })}
      />
      <TextInput
        label={t`Code without a department`}
        description={t`Stands for ${DEPARTMENT} in tickets that belong to no department.`}
        maxLength={8}
        dir="ltr"
        value={draft.department}
        error={errors.department}
        onChange={(event) => change({ department: event.currentTarget.value.toUpperCase() })}
      />
      <FormSection title={t`The next tickets`}>
        {preview.data ? (
          <ol className={styles.examples} aria-live="polite">
            {preview.data.examples.map((example) => (
              <li key={example}>
                <bdi>{example}</bdi>
              </li>
            ))}
          </ol>
        ) : (
          <p>{preview.isError ? <Trans>This pattern gives no numbers yet.</Trans> : null}</p>
        )}
      </FormSection>
      <SaveBar
        dirty={dirty}
        saving={write.isPending}
        reason={Object.values(errors)[0] ?? (draft.pattern === "" ? t`Write a pattern.` : null)}
        error={write.error}
        save={() => save(edited?.version ?? saved.version)}
        saveAnyway={() => save(saved.version)}
        discard={() => {
          write.reset();
          setEdited(null);
        }}
      />
    </div>
  );
}

function draftOf({ pattern, prefix, sequence, department }: PatternDraft): PatternDraft {
  return { pattern, prefix, sequence, department };
}
