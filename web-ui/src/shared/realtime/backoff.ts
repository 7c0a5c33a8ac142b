const SHORTEST = 500;
const LONGEST = 30_000;

/** Full jitter: anywhere between half a second and a bound that doubles with each failure, up to half a minute. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const bound = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 10));
  return SHORTEST + random() * (bound - SHORTEST);
}
