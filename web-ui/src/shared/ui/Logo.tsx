/** Our mark; decorative, the name stands beside it. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={size} height={size}>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M8 11.5A2.5 2.5 0 0 1 10.5 9h11a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H15l-4.3 3.6a.6.6 0 0 1-1-.46V20A2.5 2.5 0 0 1 8 17.6Z"
        fill="var(--on-accent)"
      />
    </svg>
  );
}
