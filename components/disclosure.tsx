import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** Something that is folded away until it is wanted. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details>
      <summary className="w-fit rounded-sm py-0.5 text-sm text-accent underline-offset-3 hover:underline">
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
