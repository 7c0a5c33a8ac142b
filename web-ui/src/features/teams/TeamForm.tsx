import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Radio, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors } from "~/shared/api/problems";
import type { Team } from "~/shared/api/types";
import { SaveBar } from "~/shared/settings/SaveBar";
import { type TeamFields, useChangeTeam } from "./queries";
import styles from "./Teams.module.css";
import { COLOURS, colourName, whyNotShape } from "./team-words";

type Draft = Omit<TeamFields, "kind">;

/** Name, description, colour, code and how tickets find somebody; saved together. */
export function TeamForm({ team }: { team: Team }) {
  const me = useWorkspace();
  const [draft, setDraft] = useState<Draft>({});
  const change = useChangeTeam(me.id, team.id);
  const now = { ...team, ...draft };
  const wanted = Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value !== team[field as keyof Draft]),
  ) as Draft;
  const at = fieldErrors(change.error);
  const reason = whyNotShape(me, team);
  const fixed = reason !== null;
  const set = (fields: Draft) => setDraft((held) => ({ ...held, ...fields }));
  const save = () =>
    change.mutate({ version: team.version, change: wanted }, { onSuccess: () => setDraft({}) });

  return (
    <div className={styles.fields}>
      {reason && <p className={styles.hint}>{reason}</p>}
      <TextInput
        label={t`Name`}
        dir="auto"
        maxLength={100}
        readOnly={fixed}
        value={now.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={at.name}
      />
      <Textarea
        label={t`Description`}
        description={t`What this team is for, so that tickets are sent to the right one.`}
        dir="auto"
        autosize
        minRows={2}
        maxLength={500}
        readOnly={fixed}
        value={now.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={at.description}
      />
      {team.kind === "department" && (
        <TextInput
          label={t`Code`}
          description={t`Up to 8 letters and digits, for ticket numbers of its own. May be empty.`}
          maxLength={8}
          readOnly={fixed}
          value={now.code ?? ""}
          onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() || null })}
          error={at.code}
        />
      )}
      <Radio.Group
        label={t`Colour`}
        value={now.colour}
        onChange={(colour) => set({ colour: colour as Team["colour"] })}
      >
        <div className={styles.colours}>
          {COLOURS.map((colour) => (
            <Radio
              key={colour}
              value={colour}
              disabled={fixed}
              label={
                <span className={styles.colour}>
                  <span
                    aria-hidden
                    className={styles.dot}
                    style={{ background: `var(--status-${colour})` }}
                  />
                  {colourName(colour)}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t`When a ticket comes that is nobody's`}
        value={now.assignment}
        onChange={(assignment) => set({ assignment: assignment as Team["assignment"] })}
      >
        <div className={styles.ways}>
          <Radio
            value="queue"
            disabled={fixed}
            label={t`Queue`}
            description={t`It waits until somebody takes it.`}
          />
          <Radio
            value="round_robin"
            disabled={fixed}
            label={t`Round robin`}
            description={t`It goes to the agent or lead who has waited longest for one.`}
          />
        </div>
      </Radio.Group>
      <SaveBar
        dirty={Object.keys(wanted).length > 0}
        saving={change.isPending}
        reason={now.name.trim().length < 2 ? t`Give it a name first.` : reason}
        error={Object.keys(at).length > 0 ? null : change.error}
        save={save}
        saveAnyway={save}
        discard={() => {
          setDraft({});
          change.reset();
        }}
      >
        {Object.keys(at).length > 0 ? <Trans>Something is not right yet; see above.</Trans> : null}
      </SaveBar>
    </div>
  );
}
