import { useTranslations } from "use-intl";
import { sources } from "@/lib";
import packageFile from "../package.json";

const [lastChecked = ""] = Object.values(sources)
  .map(({ checked }): string => checked)
  .sort()
  .reverse();

export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap gap-x-6 gap-y-1 px-4 py-5 text-sm text-soft sm:px-6">
        <span>{t("version", { version: packageFile.version })}</span>
        <span>{t("rulesChecked", { date: lastChecked })}</span>
        <span>{t("licence")}</span>
        <a href="/causes/#sources">{t("sources")}</a>
        <span>{t("independent")}</span>
      </div>
    </footer>
  );
}
