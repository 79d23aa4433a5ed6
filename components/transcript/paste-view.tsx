"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";

/** The line that was asked for; a new object each time, so that asking again leads there again. */
interface WantedLine {
  readonly line: number;
}

interface PasteView {
  readonly wanted: WantedLine | undefined;
  /** Leads to a line of the paste. */
  readonly showLine: (line: number) => void;
}

const PasteViewContext = createContext<PasteView | undefined>(undefined);

/** Leads from what is known to the line that proves it. */
export function PasteViewProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<WantedLine>();
  const showLine = useCallback((line: number) => setWanted({ line }), []);
  const view = useMemo(() => ({ wanted, showLine }), [wanted, showLine]);
  return <PasteViewContext value={view}>{children}</PasteViewContext>;
}

/** The view of the paste; undefined on a page that has no paste. */
export function usePasteView(): PasteView | undefined {
  return use(PasteViewContext);
}
