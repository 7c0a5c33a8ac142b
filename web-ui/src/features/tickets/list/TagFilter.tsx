import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { ChoicePicker } from "../pick/ChoicePicker";
import { Dot } from "../pick/options";
import { tagsOptions } from "../tag-queries";
import { FilterButton } from "./FilterButton";

/** @property value the tag's name */
type Props = { value: string; onPick: (name: string) => void };

export function TagFilter({ value, onPick }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState("");
  const [q] = useDebouncedValue(words.trim(), 150);
  const tags = useQuery({ ...tagsOptions(workspace.id, q), enabled: opened });
  const options = (tags.data ?? []).map(({ name, label, colour }) => ({
    id: name,
    name: label,
    mark: <Dot colour={colour} />,
  }));
  const known = options.some(({ id }) => id === value);
  return (
    <ChoicePicker
      options={[
        { id: "", name: t`Any tag` },
        ...(value && !known ? [{ id: value, name: value }] : []),
        ...options,
      ]}
      value={value}
      label={t`Tag`}
      placeholder={t`Find a tag`}
      onPick={onPick}
      onWords={setWords}
      opened={opened}
      onOpened={setOpened}
    >
      {(open) => (
        <FilterButton
          name={t`Tag`}
          value={value === "" ? null : value}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={open}
        />
      )}
    </ChoicePicker>
  );
}
