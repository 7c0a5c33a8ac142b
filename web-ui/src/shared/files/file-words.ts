import { t } from "@lingui/core/macro";
import type { File } from "../api/types";

/** "340 KB", "2.4 MB": what people compare sizes by. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let size = bytes;
  let unit = -1;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, "") : Math.round(size)} ${units[unit]}`;
}

/** What there is to know about a file before opening it; null when there is nothing. */
export function stateWords({ state, threat }: Pick<File, "state" | "threat">): string | null {
  switch (state) {
    case "uploading":
    case "pending":
      return t`being checked for viruses`;
    case "infected":
      return threat ? t`removed: virus found (${threat})` : t`removed: virus found`;
    case "unscannable":
      return t`cannot be checked for viruses, so it is not given out`;
    case "failed":
      return t`the virus check failed, so it is not given out`;
    case "removed":
      return t`removed`;
    case "not_scanned":
      return t`not checked for viruses`;
    case "clean":
      return null;
  }
}

export function canOpen({ state }: Pick<File, "state">): boolean {
  return state === "clean" || state === "not_scanned";
}

/** Why a file cannot even be tried, in words; null when it can. */
export function whyNot(size: number, limits: { largest: number } | undefined): string | null {
  if (!limits || size <= limits.largest) return null;
  const most = sizeWords(limits.largest);
  return t`Larger than ${most}, which is the most a file may have here.`;
}
