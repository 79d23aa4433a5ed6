"use client";

import { type ReactNode, useState } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Given as a function it is made only once it is wanted. */
  readonly children: ReactNode | (() => ReactNode);
}

/** Something that is folded away until it is wanted. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isLate = typeof children === "function";
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="w-fit rounded-sm py-0.5 text-sm text-accent underline-offset-3 hover:underline">
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-line pl-4">
        {isLate ? (isOpen ? children() : null) : children}
      </div>
    </details>
  );
}
