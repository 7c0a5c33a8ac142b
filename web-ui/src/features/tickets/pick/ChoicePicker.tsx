import { useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { Check } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import styles from "./PersonPicker.module.css";

/** @property words what it is found and read by; its path, for example */
export type Option = { id: string; name: string; words?: string; mark?: ReactNode; depth?: number };

type Props = {
  options: Option[];
  value: string;
  label: string;
  placeholder: string;
  onPick: (id: string) => void;
  /** Told what is looked for, where the options come from elsewhere. */
  onWords?: (words: string) => void;
  /** The button; gets `open` to call. */
  children: (open: () => void, opened: boolean) => ReactNode;
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
};

/** A button that opens a list of things with a search field above. Words are looked for anywhere, for a tree is found by its leaves. */
export function ChoicePicker({
  options,
  value,
  label,
  placeholder,
  onPick,
  onWords,
  children,
  opened,
  onOpened,
}: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    ...(opened !== undefined && { opened }),
    ...(onOpened && { onOpenedChange: onOpened }),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords("");
      onWords?.("");
    },
  });
  const { dropdownOpened, focusSearchInput, selectFirstOption } = combobox;
  useEffect(() => {
    if (dropdownOpened) focusSearchInput();
  }, [dropdownOpened, focusSearchInput]);
  const wanted = words.trim().toLocaleLowerCase();
  const found = options.filter((option) =>
    (option.words ?? option.name).toLocaleLowerCase().includes(wanted),
  );
  const offered = found.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered has changed, so has the first of it
  useLayoutEffect(() => {
    if (wanted) selectFirstOption();
  }, [offered, wanted, selectFirstOption]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        if (id !== value) onPick(id);
        combobox.closeDropdown();
      }}
      width={264}
      position="bottom-start"
      shadow="raised"
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        {children(() => combobox.toggleDropdown(), dropdownOpened)}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          autoFocus
          value={words}
          aria-label={label}
          placeholder={placeholder}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            onWords?.(event.currentTarget.value);
          }}
        />
        <Combobox.Options aria-label={label} className={styles.options}>
          {found.map(({ id, name, words: path, mark, depth = 0 }) => (
            <Combobox.Option key={id} value={id} active={id === value} className={styles.option}>
              {mark}
              {/* A search tears the tree apart: then each tells its whole path. */}
              <span
                dir="auto"
                className={`${styles.words} ${styles.name}`}
                style={wanted ? undefined : { paddingInlineStart: depth * 14 }}
              >
                {wanted ? (path ?? name) : name}
              </span>
              {id === value && <Check aria-hidden size={14} />}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t`Nothing like that`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
