import { keptChoice } from "~/shared/lib/kept";

/** How tightly lists are set; remembered by the browser. */
export const density = keptChoice("density", ["comfortable", "compact"], "comfortable");
