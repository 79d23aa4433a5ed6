import { sources } from "@/lib";
import packageFile from "../package.json";
import { messages } from "./messages";

const [lastChecked = ""] = Object.values(sources)
  .map(({ checked }): string => checked)
  .sort()
  .reverse();

export function SiteFooter() {
  const { version, rulesChecked, licence, sources: allSources, independent } = messages.site;
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap gap-x-6 gap-y-1 px-4 py-5 text-sm text-soft sm:px-6">
        <span>{version(packageFile.version)}</span>
        <span>{rulesChecked(lastChecked)}</span>
        <span>{licence}</span>
        <a href="/causes/#sources">{allSources}</a>
        <span>{independent}</span>
      </div>
    </footer>
  );
}
