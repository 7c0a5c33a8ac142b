import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { clockOf, secondsUntil } from "./code-rules";

interface Props {
  at: string;
  busy: boolean;
  send: () => void;
}

/** Says how long to wait, then offers to send another code. */
export function SendAgain({ at, busy, send }: Props) {
  const [left, setLeft] = useState(() => secondsUntil(at, Date.now()));
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);

  const clock = clockOf(left);
  return waiting ? (
    <span>
      <Trans>Send again in {clock}</Trans>
    </span>
  ) : (
    <Button variant="subtle" size="xs" loading={busy} onClick={send}>
      <Trans>Send again</Trans>
    </Button>
  );
}
