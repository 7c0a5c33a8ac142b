import { createStore, type Store } from "./store";

/** A choice that this browser remembers (folded rail, density, …). Without storage it lasts as long as the page. */
export function keptChoice<T extends string>(name: string, words: readonly T[], first: T): Store<T> {
  const key = `relaydesk-${name}`;
  const kept = read(key);
  const store = createStore<T>(words.find((word) => word === kept) ?? first);
  store.subscribe(() => write(key, store.get()));
  return store;
}

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off or full: the choice is forgotten with the page.
  }
}
