import type { ClipboardEvent } from "react";
import styles from "./CodeInput.module.css";
import { digitsIn } from "./code-rules";

interface Props {
  label: string;
  value: string;
  onChange: (digits: string) => void;
  /** Called once, when the sixth digit is there. */
  onComplete: (digits: string) => void;
  busy: boolean;
  invalid: boolean;
  describedBy: string;
}

/** One real field, drawn as six boxes: pasting, autofill, screen readers and undo just work. */
export function CodeInput({ label, value, onChange, onComplete, busy, invalid, describedBy }: Props) {
  const take = (text: string) => {
    if (busy) return;
    const digits = digitsIn(text);
    onChange(digits);
    if (digits.length === 6 && digits !== value) onComplete(digits);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    take(event.clipboardData.getData("text"));
  };
  return (
    <div className={styles.code} data-invalid={invalid || undefined}>
      <input
        className={styles.field}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={invalid ? describedBy : undefined}
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]*"
        // biome-ignore lint/a11y/noAutofocus: the code is the one thing to do on this step
        autoFocus
        readOnly={busy}
        value={value}
        onChange={(event) => take(event.currentTarget.value)}
        onPaste={paste}
      />
      {[0, 1, 2, 3, 4, 5].map((at) => (
        <span
          key={at}
          aria-hidden
          className={styles.box}
          data-next={at === Math.min(value.length, 5) || undefined}
        >
          {value[at]}
        </span>
      ))}
    </div>
  );
}
