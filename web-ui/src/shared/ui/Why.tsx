import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";

interface Props {
  /** Why the control inside cannot be used now; null when it can. */
  reason: string | null;
  children: ReactElement;
}

/**
 * Explains a switched-off control. Give the control `data-disabled` and `aria-disabled` instead of `disabled`, so that
 * it can still be reached and asked.
 */
export function Why({ reason, children }: Props) {
  return (
    <Tooltip
      label={reason}
      disabled={reason === null}
      multiline
      maw={260}
      events={{ hover: true, focus: true, touch: true }}
    >
      {children}
    </Tooltip>
  );
}

/** Spread on a button that is switched off for a reason. */
export function off(reason: string | null) {
  return reason === null
    ? {}
    : ({
        "data-disabled": true,
        "aria-disabled": true,
        onClick: (event: { preventDefault: () => void }) => event.preventDefault(),
      } as const);
}
