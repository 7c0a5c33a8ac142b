import { read, write } from "~/shared/lib/kept";

const KEY = "relaydesk-last-workspace";

/** The workspace this browser looked at last, by slug. */
export const lastWorkspace = {
  get: () => read(KEY),
  set: (slug: string) => write(KEY, slug),
};
