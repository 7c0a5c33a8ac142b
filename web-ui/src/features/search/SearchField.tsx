import { Trans, useLingui } from "@lingui/react/macro";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { Search } from "lucide-react";
import { type KeyboardEvent, type Ref, useState } from "react";
import { KeyCaps } from "~/app/shortcuts/KeyCaps";
import { completed, completionsOf } from "./completions";
import styles from "./Search.module.css";

interface Props {
  ref: Ref<HTMLInputElement>;
  text: string;
  staff: boolean;
  /** A sentence about what was not understood. */
  error: string | undefined;
  onText: (text: string) => void;
  /** Down, when no completion is offered. */
  onDown: () => void;
}

/** The box, with what the last word may become. Tab and Enter take what is marked. */
export function SearchField({ ref, text, staff, error, onText, onDown }: Props) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offers = asked ? completionsOf(text, staff) : [];
  const open = offers.length > 0;

  const take = (insert: string) => {
    const offer = offers.find((each) => each.insert === insert);
    if (offer) onText(completed(text, offer));
    combobox.resetSelectedOption();
  };

  const onKey = (event: KeyboardEvent) => {
    const marked = combobox.getSelectedOptionIndex() >= 0;
    if (event.key === "ArrowDown" && !open) {
      event.preventDefault();
      onDown();
    } else if (event.key === "Tab" && open && marked) {
      event.preventDefault();
      combobox.clickSelectedOption();
    } else if (event.key === "Escape" && asked) {
      // The browser would empty the field.
      event.preventDefault();
      event.stopPropagation();
      setAsked(false);
    } else if (event.key === "Enter" && !(open && marked)) {
      setAsked(false);
      onDown();
    }
  };

  return (
    <Combobox store={{ ...combobox, dropdownOpened: open }} onOptionSubmit={take} shadow="md" offset={4}>
      <Combobox.Target>
        <TextInput
          ref={ref}
          size="md"
          type="search"
          autoFocus
          spellCheck={false}
          autoComplete="off"
          maxLength={300}
          aria-label={t`Search tickets`}
          placeholder={staff ? t`Words, “a phrase”, a number, status:open` : t`Words, “a phrase” or a number`}
          leftSection={<Search aria-hidden size={16} />}
          value={text}
          error={error}
          onChange={(event) => {
            setAsked(true);
            onText(event.currentTarget.value);
          }}
          onBlur={() => setAsked(false)}
          onKeyDown={onKey}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t`Filters`}>
          {offers.map(({ insert, hint }) => (
            <Combobox.Option key={insert} value={insert} className={styles.offer ?? ""}>
              <code className={styles.insert}>{insert.trim()}</code>
              <span className={styles.hint}>{hint}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <Combobox.Footer className={styles.foot ?? ""}>
          <KeyCaps keys="arrowdown" /> <Trans>to choose</Trans>
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
}
