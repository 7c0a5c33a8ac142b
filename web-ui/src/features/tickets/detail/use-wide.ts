import { useMediaQuery } from "@mantine/hooks";

/** Room for three panes; below, what is known about the ticket becomes a drawer. */
export function useWide(): boolean {
  return useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
}
