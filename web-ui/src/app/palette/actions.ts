import { useEffect } from "react";
import { createStore } from "~/shared/lib/store";
import type { Keys } from "../shortcuts/keys";

export interface PaletteAction {
  /** Unique; an action registered again under the same id replaces the earlier one. */
  readonly id: string;
  readonly label: string;
  /** Heading in the palette, for example "Recent tickets". */
  readonly group: string;
  readonly run: () => void;
  readonly keys?: Keys | undefined;
  /** Further words it is found by. */
  readonly words?: string | undefined;
  /** Set: shown greyed out with this reason. */
  readonly disabled?: string | undefined;
}

export const paletteActions = createStore<readonly (readonly PaletteAction[])[]>([]);

/** Offers actions in the palette while the component is mounted; pass a memoised list. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  useEffect(() => {
    paletteActions.set([...paletteActions.get(), actions]);
    return () => paletteActions.set(paletteActions.get().filter((other) => other !== actions));
  }, [actions]);
}
