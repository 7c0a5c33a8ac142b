import { Tooltip, type TooltipProps } from "@mantine/core";
import { useStore } from "~/shared/lib/store";
import { KeyCaps } from "./KeyCaps";
import type { Keys } from "./keys";
import { plainKeys } from "./listen";
import styles from "./Tip.module.css";

interface Props extends Omit<TooltipProps, "label"> {
  label: string;
  keys?: Keys | undefined;
}

/** A tooltip that also prints the shortcut. The control inside still needs a name of its own. */
export function Tip({ label, keys, children, ...rest }: Props) {
  const on = useStore(plainKeys) === "on";
  const shown = keys && (on || keys.includes("mod+"));
  return (
    <Tooltip
      {...rest}
      label={
        <span className={styles.tip}>
          {label}
          {shown && <KeyCaps keys={keys} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
