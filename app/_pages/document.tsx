import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { iconUrl } from "@/components/site/icon";
import { InlineScript } from "@/components/site/inline-script";
import { LINK_SCRIPT, THEME_SCRIPT } from "@/components/site/theme-script";
import { type Locale, languageTags } from "@/components/words/locales";
import "../globals.css";

/** What the head of every page in a language says; each page adds what it is about. */
export const siteMetadata: Metadata = {
  referrer: "no-referrer",
  icons: { icon: { url: iconUrl, type: "image/svg+xml" } },
  formatDetection: { telephone: false, email: false, address: false },
};

export const siteViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f6f5" },
    { media: "(prefers-color-scheme: dark)", color: "#101716" },
  ],
};

interface SiteDocumentProps {
  readonly lang: Locale;
  readonly children: ReactNode;
}

/** The document around every page in a language. */
export function SiteDocument({ lang, children }: SiteDocumentProps) {
  return (
    // the script may have set a theme before React looks
    <html lang={languageTags[lang]} suppressHydrationWarning>
      <head>
        <InlineScript code={`${THEME_SCRIPT}\n${LINK_SCRIPT}`} />
      </head>
      <body className="flex min-h-screen flex-col font-sans text-base leading-normal antialiased">
        {children}
      </body>
    </html>
  );
}
