import { useMemo } from "react";
import type { CauseId } from "@/lib";
import { useSpeech } from "../words/language";
import type { Locale } from "../words/locales";

/** The addresses of the pages of one language. */
export interface Paths {
  readonly home: string;
  readonly causes: string;
  readonly tree: string;
  readonly policy: string;
  readonly signature: string;
  readonly treeSvg: string;
  readonly treeMermaid: string;
  readonly causePath: (id: CauseId) => string;
}

export function pathsOf(locale: Locale): Paths {
  return {
    home: `/${locale}/`,
    causes: `/${locale}/causes/`,
    tree: `/${locale}/tree/`,
    policy: `/${locale}/policy/`,
    signature: `/${locale}/signature/`,
    treeSvg: `/${locale}/tree.svg`,
    treeMermaid: `/${locale}/tree.mmd`,
    causePath: (id) => `/${locale}/causes/${id}/`,
  };
}

/** The addresses in the language of the page. */
export function usePaths(): Paths {
  const { locale } = useSpeech().language;
  return useMemo(() => pathsOf(locale), [locale]);
}
