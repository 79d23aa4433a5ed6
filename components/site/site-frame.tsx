import type { ReactNode } from "react";
import { type Language, LanguageProvider } from "../words/language";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

export interface SiteFrameProps {
  readonly language: Language;
  readonly version: string;
  /** The day on which a source was last read, as `2026-11-23`. */
  readonly lastChecked: string;
  readonly children: ReactNode;
}

/** What is around every page, and the language that all of it speaks. */
export function SiteFrame({ language, version, lastChecked, children }: SiteFrameProps) {
  return (
    <LanguageProvider language={language}>
      <SkipLink />
      <SiteHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl grow px-4 py-3 outline-none sm:px-6 sm:py-5"
      >
        {children}
      </main>
      <SiteFooter version={version} lastChecked={lastChecked} />
    </LanguageProvider>
  );
}
