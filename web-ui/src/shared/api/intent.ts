/** A fresh idempotency key; make one per thing the user wants, not per call. */
export function newKey(): string {
  // randomUUID exists only where the page came over TLS or from localhost.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
