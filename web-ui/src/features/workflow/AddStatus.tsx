import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Popover, Select, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Category } from "~/shared/api/types";
import { added, type Draft } from "./drafts";
import styles from "./Workflow.module.css";
import { CATEGORIES, categoryWord } from "./words";

interface Props {
  drafts: Draft[];
  /** Keys that are in use on the server. */
  taken: string[];
  edit: (drafts: Draft[]) => void;
}

export function AddStatus({ drafts, taken, edit }: Props) {
  const [opened, setOpened] = useState(false);
  const [label, setLabel] = useState("");
  const [category, setCategory] = useState<Category>("open");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === "") return;
    edit(added(drafts, label.trim(), category, taken));
    setLabel("");
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus aria-hidden size={14} />}
          onClick={() => setOpened(!opened)}
        >
          <Trans>Add a status</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Add a status`}>
        <form onSubmit={add} className={styles.add}>
          <TextInput
            data-autofocus
            label={t`Name`}
            dir="auto"
            maxLength={40}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Select
            label={t`Kind`}
            description={t`What it means to the desk, whatever it is called.`}
            data={CATEGORIES.map((value) => ({ value, label: categoryWord(value) }))}
            value={category}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => value && setCategory(value as Category)}
          />
          <Button type="submit" size="xs" disabled={label.trim() === ""}>
            <Trans>Add</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
