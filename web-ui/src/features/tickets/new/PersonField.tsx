import { Input } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Avatar } from "~/shared/ui/Avatar";
import { type Choice, PersonPicker } from "../pick/PersonPicker";
import styles from "./NewTicket.module.css";

type Props = {
  label: string;
  hint: string;
  /** What no choice means. */
  empty: string;
  staff?: boolean;
  error: ReactNode;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
};

export function PersonField({ label, hint, empty, staff, error, value, onChange }: Props) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error} labelProps={{ id: `${id}-label` }}>
      <PersonPicker
        value={value?.id ?? ""}
        label={label}
        {...(staff && { staff })}
        extra={[{ id: "", name: empty }]}
        onPick={(choice) => onChange(choice.id === "" ? null : choice)}
      >
        {(open, opened) => (
          <button
            type="button"
            id={id}
            className={styles.person}
            aria-labelledby={`${id}-label ${id}`}
            aria-haspopup="listbox"
            aria-expanded={opened}
            onClick={open}
          >
            {value && <Avatar name={value.name} size={20} />}
            <span className={styles.name} dir="auto" data-empty={value ? undefined : true}>
              {value?.name ?? empty}
            </span>
            <ChevronDown aria-hidden size={14} />
          </button>
        )}
      </PersonPicker>
    </Input.Wrapper>
  );
}
