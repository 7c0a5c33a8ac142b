import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Preset } from "~/shared/api/types";
import { type Draft, draftOf } from "./drafts";
import { presetsQuery } from "./queries";
import styles from "./Workflow.module.css";

/** Puts a ready set into the editor; nothing is changed until it is saved. */
export function PresetMenu({ edit }: { edit: (drafts: Draft[]) => void }) {
  const { id } = useWorkspace();
  const { data } = useQuery(presetsQuery(id));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="xs" rightSection={<ChevronDown aria-hidden size={14} />}>
          <Trans>Take a ready set</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {data?.presets.map(({ preset, statuses }) => (
          <Menu.Item key={preset} onClick={() => edit(statuses.map(draftOf))}>
            <span className={styles.presetName}>{presetWord(preset)}</span>
            <span className={styles.presetWords}>{statuses.map((status) => status.label).join(" · ")}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function presetWord(preset: Preset): string {
  switch (preset) {
    case "classic":
      return t`Classic help desk`;
    case "service-desk":
      return t`Service desk`;
    case "simple":
      return t`Simple`;
    case "triage":
      return t`Triage`;
    case "lean":
      return t`Lean`;
  }
}
