import { Glyph } from "./glyph";
import { messages } from "./messages";

export function SiteHeader() {
  const { name, privacy, causes, tree, navigation } = messages.site;
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
        <a href="/" className="inline-flex items-center gap-2 py-1 text-ink no-underline">
          <Glyph />
          <span className="font-mono text-lg font-semibold">{name}</span>
        </a>
        <nav aria-label={navigation}>
          <a href="/causes/" className="inline-block py-1">
            {causes}
          </a>
          <a href="/tree/" className="ml-5 inline-block py-1">
            {tree}
          </a>
        </nav>
        <p className="w-full text-sm text-soft sm:ml-auto sm:w-auto">{privacy}</p>
      </div>
    </header>
  );
}
