"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { FacetId } from "@/lib";

/** The line that was asked for; a new object each time, so that asking again leads there again. */
interface WantedLine {
  readonly line: number;
}

interface PasteView {
  readonly isOpen: boolean;
  readonly setIsOpen: (to: boolean) => void;
  readonly wanted: WantedLine | undefined;
  /** Opens the paste at a line of it. */
  readonly showLine: (line: number) => void;
}

const PasteViewContext = createContext<PasteView | undefined>(undefined);

/** Leads from what is known to the line that proves it, and back. */
export function PasteViewProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState<WantedLine>();
  const showLine = useCallback((line: number) => {
    setIsOpen(true);
    setWanted({ line });
  }, []);
  const view = useMemo(() => ({ isOpen, setIsOpen, wanted, showLine }), [isOpen, wanted, showLine]);
  return <PasteViewContext value={view}>{children}</PasteViewContext>;
}

/** The view of the paste; undefined on a page that has no paste. */
export function usePasteView(): PasteView | undefined {
  return use(PasteViewContext);
}

/** The id of the element that states what is known of a facet. */
export function knownId(facet: FacetId): string {
  return `known-${facet}`;
}

/** Leads to what is known of a facet. */
export function showKnown(facet: FacetId): void {
  const element = document.getElementById(knownId(facet));
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}
