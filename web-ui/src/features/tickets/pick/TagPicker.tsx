import { Trans, useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { TagRef } from "~/shared/api/types";
import { tagsOptions } from "../tag-queries";
import { NEW_TAG } from "../use-change";
import { Dot } from "./options";
import styles from "./PersonPicker.module.css";

const LONGEST = 50;

type Props = {
  value: TagRef[];
  onChange: (tags: TagRef[]) => void;
  children: (open: () => void, opened: boolean) => ReactNode;
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
};

/** A list of tags to put on and take off; a word nobody has used yet becomes one. Stays open: tags come in groups. */
export function TagPicker({ value, onChange, children, opened, onOpened }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
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
  const { dropdownOpened, focusSearchInput, selectFirstOption } = combobox;
  useEffect(() => {
    if (dropdownOpened) focusSearchInput();
  }, [dropdownOpened, focusSearchInput]);
  const typed = words.trim().replace(/\s+/g, " ");
  const wanted = typed.toLocaleLowerCase();
  const [q] = useDebouncedValue(typed, 150);
  const tags = useQuery({ ...tagsOptions(workspace.id, q), enabled: dropdownOpened });
  const on = value.filter(({ name }) => name.startsWith(wanted));
  const others = (tags.data ?? []).filter(
    ({ id, name }) => name.startsWith(wanted) && !value.some((each) => each.id === id),
  );
  const known = [...on, ...others].some(({ name }) => name === wanted);
  const offered = [...on, ...others].map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered has changed, so has the first of it
  useLayoutEffect(() => {
    if (wanted) selectFirstOption();
  }, [offered, wanted, selectFirstOption]);

  const toggle = (id: string) => {
    setWords("");
    if (id === NEW_TAG) {
      onChange([...value, { id: NEW_TAG + wanted, name: wanted, label: typed, colour: "grey" }]);
      return;
    }
    const tag = others.find((each) => each.id === id);
    onChange(tag ? [...value, tag] : value.filter((each) => each.id !== id));
  };

  return (
    <Combobox store={combobox} onOptionSubmit={toggle} width={264} position="bottom-start" shadow="raised">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        {children(() => combobox.toggleDropdown(), dropdownOpened)}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          autoFocus
          value={words}
          maxLength={LONGEST}
          aria-label={t`Tags`}
          placeholder={t`Find a tag or make a new one`}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Combobox.Options aria-label={t`Tags`} aria-multiselectable className={styles.options}>
          {[...on, ...others].map((tag) => (
            <Combobox.Option
              key={tag.id}
              value={tag.id}
              active={on.includes(tag)}
              aria-selected={on.includes(tag)}
              className={styles.option}
            >
              <Dot colour={tag.colour} />
              <span dir="auto" className={`${styles.words} ${styles.name}`}>
                {tag.label}
              </span>
              {on.includes(tag) && <Check aria-hidden size={14} />}
            </Combobox.Option>
          ))}
          {typed !== "" && !known && !tags.isFetching && (
            <Combobox.Option value={NEW_TAG} className={styles.option}>
              <Plus aria-hidden size={14} />
              <span className={styles.name}>
                <Trans>
                  New tag “<bdi>{typed}</bdi>”
                </Trans>
              </span>
            </Combobox.Option>
          )}
          {typed === "" && offered === "" && (
            <Combobox.Empty>
              {tags.isPending ? t`Looking…` : t`No tags yet. Type a word to make the first.`}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
