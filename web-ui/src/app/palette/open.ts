import { createStore } from "~/shared/lib/store";

export const paletteOpen = createStore(false);
