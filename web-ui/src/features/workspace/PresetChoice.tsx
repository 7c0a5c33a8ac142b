import { t } from "@lingui/core/macro";
import type { Preset } from "~/shared/api/types";
import { StatusMark } from "~/shared/ui/StatusMark";
import { presets } from "./presets";
import styles from "./Workspace.module.css";

interface Props {
  value: Preset;
  onChange: (preset: Preset) => void;
}

/** Five ready sets of statuses, each shown as it will look. */
export function PresetChoice({ value, onChange }: Props) {
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.legend}>{t`How do your tickets move?`}</legend>
      <p className={styles.hint}>{t`A set of statuses to begin with.`}</p>
      {presets().map(({ preset, name, words, statuses }) => (
        <label key={preset} className={styles.preset} data-chosen={preset === value || undefined}>
          <input
            type="radio"
            name="preset"
            value={preset}
            checked={preset === value}
            onChange={() => onChange(preset)}
            className={styles.radio}
          />
          <span className={styles.presetName}>{name}</span>
          <span className={styles.presetWords}>{words}</span>
          <span className={styles.statuses}>
            {statuses.map((status) => (
              <StatusMark key={status.key} status={status} />
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
