/** The sign of the site: a request that is stopped at a gate. */
export function Glyph() {
  return (
    <svg
      aria-hidden="true"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      className="size-6 text-accent"
    >
      <path d="M2 12h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M13 3v18" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M17 12h5"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray="1 3"
      />
    </svg>
  );
}
