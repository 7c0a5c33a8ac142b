import { t } from "@lingui/core/macro";
import { useEffect, useEffectEvent } from "react";
import type { Keys } from "./keys";
import { addShortcut } from "./registry";

interface Options {
  /** Heading on the help sheet; "Everywhere" unless said. */
  group?: string;
  /** False: not among the palette's actions. */
  palette?: boolean;
  /** False: not registered now, for example because the role does not allow it. */
  when?: boolean;
}

/** Binds a key while the component is mounted. Never fires inside fields, menus or dialogs. */
export function useShortcut(keys: Keys, label: string, run: () => void, options: Options = {}): void {
  const { group = t`Everywhere`, palette = true, when = true } = options;
  const runNow = useEffectEvent(run);
  useEffect(() => {
    if (!when) return;
    return addShortcut({ keys, label, group, palette, run: () => runNow() });
  }, [keys, label, group, palette, when]);
}
