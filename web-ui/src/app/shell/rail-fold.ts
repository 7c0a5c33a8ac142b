import { keptChoice } from "~/shared/lib/kept";

export const railFold = keptChoice("rail", ["open", "folded"], "open");

export function toggleRail(): void {
  railFold.set(railFold.get() === "open" ? "folded" : "open");
}
