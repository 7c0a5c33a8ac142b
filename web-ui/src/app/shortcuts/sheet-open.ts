import { createStore } from "~/shared/lib/store";

export const sheetOpen = createStore(false);
