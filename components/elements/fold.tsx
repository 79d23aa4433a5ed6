"use client";

import { type ReactNode, useState } from "react";

interface FoldProps {
  /** Says what is in it. */
  readonly heading: string;
  /** Made only once it is wanted. */
  readonly children: () => ReactNode;
}

/** A part of a diagnosis that is folded away under its heading until it is wanted. */
export function Fold({ heading, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="border-t border-line"
    >
      <summary className="-mx-1 rounded-sm px-1 py-2.5 hover:text-accent">
        <h3 className="inline font-semibold">{heading}</h3>
      </summary>
      {isOpen ? <div className="space-y-3 pt-1 pb-4">{children()}</div> : null}
    </details>
  );
}
