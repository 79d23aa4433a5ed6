import { languageNames, languageTags, locales } from "../words/locales";
import { InlineScript } from "./inline-script";

// runs before anything is shown; the first language that the browser asks for and the site has
const CHOOSE = `(() => {
  const known = (tag) => /^(?:en|zh)(?:-|$)/i.test(tag);
  const tag = navigator.languages.find(known) ?? "en";
  const { pathname, search, hash } = location;
  location.replace("/" + tag.slice(0, 2).toLowerCase() + pathname + search + hash);
})();`;

/** Leads to a page in the language of the browser, with all that the address holds. */
export function LanguageChoice({ path }: { readonly path: string }) {
  return (
    <main className="mx-auto max-w-7xl p-6">
      <InlineScript code={CHOOSE} />
      <h1 className="text-2xl font-semibold">why403</h1>
      <ul className="mt-4 space-y-2">
        {locales.map((locale) => (
          <li key={locale} lang={languageTags[locale]}>
            <a href={`/${locale}${path}`}>{languageNames[locale]}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
