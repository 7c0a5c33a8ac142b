import { useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Member } from "~/shared/api/types";
import { Avatar } from "~/shared/ui/Avatar";
import { membersOptions } from "../people-queries";
import styles from "./PersonPicker.module.css";

export type Choice = { id: string; name: string };

type Props = {
  /** What is picked, as id; one of the extra choices counts too. */
  value: string | null;
  label: string;
  staff?: boolean;
  /** Above the people: nobody, me, anybody. */
  extra?: Choice[];
  onPick: (choice: Choice) => void;
  /** The button; gets `open` to call. */
  children: (open: () => void, opened: boolean) => ReactNode;
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
};

/** A button that opens a list of people with a search field above. */
export function PersonPicker({ value, label, staff, extra = [], onPick, children, opened, onOpened }: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    ...(opened !== undefined && { opened }),
    ...(onOpened && { onOpenedChange: onOpened }),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords("");
    },
  });
  const { dropdownOpened, focusSearchInput } = combobox;
  useEffect(() => {
    if (dropdownOpened) focusSearchInput();
  }, [dropdownOpened, focusSearchInput]);
  const workspace = useWorkspace();
  const [q] = useDebouncedValue(words.trim(), 150);
  const people = useQuery({
    ...membersOptions(workspace.id, { ...(staff && { staff }), ...(q && { q }) }),
    enabled: combobox.dropdownOpened,
  });
  const listed = extra.filter(({ name }) => name.toLowerCase().startsWith(words.trim().toLowerCase()));
  // The answer to earlier words may still stand here: Enter must not pick whom they do not mean.
  const found = (people.data ?? []).filter(
    (person) => begins(person, words) && !listed.some(({ id }) => id === person.id),
  );
  const offered = [...listed, ...found].map(({ id }) => id).join();
  const { selectFirstOption } = combobox;
  // Before the next key: Enter may follow at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered has changed, so has the first of it
  useLayoutEffect(() => {
    if (words.trim()) selectFirstOption();
  }, [offered, words, selectFirstOption]);
  const pick = (id: string) => {
    const choice = [...listed, ...found].find((each) => each.id === id);
    if (choice) onPick({ id: choice.id, name: choice.name });
    combobox.closeDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={264} position="bottom-start" shadow="raised">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        {children(() => combobox.toggleDropdown(), combobox.dropdownOpened)}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          // At once: letters typed right after A are for the search, not for the page.
          autoFocus
          value={words}
          aria-label={label}
          placeholder={t`Find by name or address`}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.resetSelectedOption();
          }}
        />
        <Combobox.Options aria-label={label} className={styles.options}>
          {listed.map((choice) => (
            <Option key={choice.id} choice={choice} picked={choice.id === value} />
          ))}
          {found.map((person) => (
            <Option key={person.id} choice={person} detail={person.email} picked={person.id === value} face />
          ))}
          {listed.length + found.length === 0 && (
            <Combobox.Empty>{people.isPending ? t`Looking…` : t`Nobody by that name`}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Mirrors the search of the server: names and addresses by their beginning. */
function begins({ name, email }: Member, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return name.toLowerCase().startsWith(wanted) || email.startsWith(wanted);
}

type OptionProps = { choice: Choice; detail?: string; picked: boolean; face?: boolean };

function Option({ choice, detail, picked, face }: OptionProps) {
  return (
    <Combobox.Option value={choice.id} active={picked} className={styles.option}>
      {face && <Avatar name={choice.name} size={24} />}
      <span className={styles.words}>
        <span dir="auto" className={styles.name}>
          {choice.name}
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      {picked && <Check aria-hidden size={14} />}
    </Combobox.Option>
  );
}
