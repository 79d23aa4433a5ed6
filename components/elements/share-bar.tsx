/** How large a part of the whole something is, from 0 to 1, beside the words that say it. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className="mt-1 block h-1 w-full rounded-full bg-sunken"
    >
      <rect width={Math.max(1, share * 100)} height="1" className="fill-accent" />
    </svg>
  );
}
