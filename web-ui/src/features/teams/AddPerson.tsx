import { t } from "@lingui/core/macro";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Member } from "~/shared/api/types";
import { Avatar } from "~/shared/ui/Avatar";
import { staffQuery } from "./queries";
import styles from "./Teams.module.css";

interface Props {
  /** Why nobody can be added; null when somebody can. */
  reason: string | null;
  /** Ids of those in the team. */
  inside: string[];
  pick: (member: Member) => void;
}

/** A field that finds people by name or address; picking one adds them at once. */
export function AddPerson({ reason, inside, pick }: Props) {
  const { id } = useWorkspace();
  const [words, setWords] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [q] = useDebouncedValue(words.trim(), 150);
  const people = useQuery({ ...staffQuery(id, q), enabled: combobox.dropdownOpened });
  const offered = (people.data ?? []).filter((member) => !inside.includes(member.id));
  if (reason !== null) return <p className={styles.hint}>{reason}</p>;
  return (
    <Combobox
      store={combobox}
      shadow="raised"
      onOptionSubmit={(picked) => {
        const member = offered.find((each) => each.id === picked);
        if (member) pick(member);
        setWords("");
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          aria-label={t`Add somebody`}
          placeholder={t`Add somebody by name or address`}
          leftSection={<UserRoundPlus aria-hidden size={15} />}
          value={words}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t`People`} className={styles.options}>
          {offered.map((member) => (
            <Combobox.Option key={member.id} value={member.id} className={styles.option}>
              <Avatar name={member.name} size={24} />
              <span className={styles.words}>
                <bdi className={styles.name}>{member.name}</bdi>
                <span className={styles.detail}>{member.email}</span>
              </span>
            </Combobox.Option>
          ))}
          {offered.length === 0 && (
            <Combobox.Empty>{people.isPending ? t`Looking…` : t`Nobody else by that name`}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
