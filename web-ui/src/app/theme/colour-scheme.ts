import { localStorageColorSchemeManager } from "@mantine/core";

/** The same place boot.js reads before the first paint. */
export const colourScheme = localStorageColorSchemeManager({ key: "relaydesk-colour-scheme" });
