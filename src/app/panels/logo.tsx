/** Relata's mark: a relation that ends in a crow's foot. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="size-6 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g
        className="fill-none stroke-accent-ink"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M7 16h18M18 16l7-6.5M18 16l7 6.5M10.5 10.5v11" />
      </g>
    </svg>
  );
}
