import type { CSSProperties } from "react";

/** How far a line stands in, for the style sheet. @param level from 1 at the top */
export function indent(level: number): CSSProperties {
  return { "--level": level } as CSSProperties;
}
