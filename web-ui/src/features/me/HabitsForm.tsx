import { t } from "@lingui/core/macro";
import { SegmentedControl, Switch, useMantineColorScheme } from "@mantine/core";
import { plainKeys } from "~/app/shortcuts/listen";
import { useStore } from "~/shared/lib/store";
import styles from "./Me.module.css";

/** Choices this browser remembers. */
export function HabitsForm() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const on = useStore(plainKeys) === "on";
  return (
    <div className={styles.form}>
      <div className={styles.habit}>
        <span id="colours">{t`Colours`}</span>
        <SegmentedControl
          aria-labelledby="colours"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
          data={[
            { value: "light", label: t`Light` },
            { value: "dark", label: t`Dark` },
            { value: "auto", label: t`As my system` },
          ]}
        />
      </div>
      <Switch
        checked={on}
        onChange={(event) => plainKeys.set(event.currentTarget.checked ? "on" : "off")}
        label={t`Single-letter shortcuts`}
        description={t`Turn them off if you dictate or use letters to move around.`}
      />
    </div>
  );
}
