import type { Metadata } from "next";
import { MendedLink } from "@/components/link/mended-link";
import { iconUrl } from "@/components/site/icon";
import { pathsOf } from "@/components/site/paths";
import { languageTags, locales } from "@/components/words/locales";
import { translatorFor } from "./_pages/language-of";
import "./globals.css";

export const metadata: Metadata = {
  title: locales.map((locale) => translatorFor(locale)("notFound.title")).join(" · "),
  referrer: "no-referrer",
  icons: { icon: { url: iconUrl, type: "image/svg+xml" } },
};

/** Answers every address that is no page; it cannot know the language, so it speaks all. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body className="font-sans text-base leading-normal antialiased">
        <main className="mx-auto max-w-2xl space-y-10 p-6">
          <MendedLink />
          {locales.map((locale) => {
            const t = translatorFor(locale);
            const { home, causes } = pathsOf(locale);
            return (
              <section key={locale} lang={languageTags[locale]} className="space-y-4">
                <h1 className="text-2xl font-semibold">{t("notFound.title")}</h1>
                <p className="text-soft">{t("notFound.text")}</p>
                <ul className="space-y-2">
                  <li>
                    <a href={home}>{t("notFound.start")}</a>
                  </li>
                  <li>
                    <a href={causes}>{t("notFound.causes")}</a>
                  </li>
                </ul>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
