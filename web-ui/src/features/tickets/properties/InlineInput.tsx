import { Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import styles from "./Properties.module.css";
import { PropertyButton } from "./PropertyButton";

type Props = {
  label: string;
  type: "text" | "textarea" | "number" | "date" | "datetime-local";
  /** As it stands in the field; empty for nothing. */
  value: string;
  /** What is shown where there is nothing. */
  empty: string;
  reason: string | null;
  maxLength?: number;
  /** How the value reads; the value itself without. */
  children?: ReactNode;
  onSave: (typed: string) => void;
};

/** A value that turns into a field when pressed. Enter and leaving keep what was typed, Escape does not. */
export function InlineInput({ label, type, value, empty, reason, maxLength, children, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <PropertyButton
        label={label}
        reason={reason}
        className={type === "textarea" ? styles.tall : undefined}
        onClick={() => setTyped(value)}
      >
        {value === "" ? (
          <span className={styles.none}>{empty}</span>
        ) : (
          <span dir="auto" className={type === "textarea" ? styles.many : styles.name}>
            {children ?? value}
          </span>
        )}
      </PropertyButton>
    );
  }
  const keep = () => {
    setTyped(null);
    if (typed.trim() !== value) onSave(typed.trim());
  };
  const props = {
    size: "xs",
    autoFocus: true,
    "aria-label": label,
    value: typed,
    ...(maxLength !== undefined && { maxLength }),
    onBlur: keep,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        setTyped(null);
      }
      // In a long text Enter is a line of its own.
      if (event.key === "Enter" && (type !== "textarea" || event.ctrlKey || event.metaKey)) keep();
    },
  } as const;
  return type === "textarea" ? (
    <Textarea
      {...props}
      autosize
      minRows={3}
      maxRows={10}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...props}
      type={type === "number" ? "text" : type}
      {...(type === "number" && { inputMode: "decimal" as const })}
      {...((type === "text" || type === "number") && { dir: "auto" })}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
