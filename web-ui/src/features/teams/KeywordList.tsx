import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, NumberInput, Switch, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors } from "~/shared/api/problems";
import type { TeamDetail, TeamKeyword } from "~/shared/api/types";
import { SaveBar } from "~/shared/settings/SaveBar";
import { FieldError } from "~/shared/ui/FieldError";
import { useKeywords } from "./queries";
import styles from "./Teams.module.css";
import { whyNotShape } from "./team-words";

/** The words that speak for a department, with how much each weighs; saved together. */
export function KeywordList({ detail: { team, keywords } }: { detail: TeamDetail }) {
  const me = useWorkspace();
  const [draft, setDraft] = useState<TeamKeyword[] | null>(null);
  const [word, setWord] = useState("");
  const put = useKeywords(me.id, team.id);
  const now = draft ?? keywords;
  const at = fieldErrors(put.error);
  const reason = whyNotShape(me, team);
  const save = () =>
    put.mutate({ version: team.version, keywords: now }, { onSuccess: () => setDraft(null) });
  const set = (index: number, fields: Partial<TeamKeyword>) =>
    setDraft(now.map((each, place) => (place === index ? { ...each, ...fields } : each)));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const keyword = word.trim().toLowerCase();
    if (keyword && !now.some((each) => each.keyword === keyword))
      setDraft([...now, { keyword, weight: 1, active: true }]);
    setWord("");
  };
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>
        <Trans>Words in a ticket that say it belongs here. The heavier, the more they count.</Trans>
      </p>
      {reason === null && (
        <form onSubmit={add} className={styles.adding}>
          <TextInput
            aria-label={t`New keyword`}
            placeholder={t`New keyword`}
            dir="auto"
            maxLength={60}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" leftSection={<Plus aria-hidden size={14} />}>
            <Trans>Add the keyword</Trans>
          </Button>
        </form>
      )}
      <ul className={styles.list}>
        {now.map((each, index) => (
          <li
            key={each.keyword}
            className={styles.keyword}
            data-inactive={each.active === false || undefined}
          >
            <bdi className={styles.name}>{each.keyword}</bdi>
            <NumberInput
              aria-label={t`Weight of ${each.keyword}`}
              size="xs"
              w={84}
              min={0.01}
              max={100}
              step={0.5}
              decimalScale={2}
              readOnly={reason !== null}
              value={each.weight ?? 1}
              onChange={(weight) => set(index, { weight: Number(weight) || 1 })}
            />
            <Switch
              aria-label={t`${each.keyword} counts`}
              size="xs"
              disabled={reason !== null}
              checked={each.active ?? true}
              onChange={(event) => set(index, { active: event.currentTarget.checked })}
            />
            {reason === null && (
              <ActionIcon
                variant="subtle"
                aria-label={t`Remove ${each.keyword}`}
                onClick={() => setDraft(now.filter((_, place) => place !== index))}
              >
                <X aria-hidden size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {at.keywords && <FieldError>{at.keywords}</FieldError>}
      <SaveBar
        dirty={draft !== null && JSON.stringify(draft) !== JSON.stringify(keywords)}
        saving={put.isPending}
        error={at.keywords ? null : put.error}
        save={save}
        saveAnyway={save}
        discard={() => {
          setDraft(null);
          put.reset();
        }}
      />
    </div>
  );
}
