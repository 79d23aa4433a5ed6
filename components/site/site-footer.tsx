import { useTranslations } from "use-intl";
import { usePaths } from "./paths";
import type { SiteFrameProps } from "./site-frame";
import { ThemeSwitch } from "./theme-switch";

export function SiteFooter({
  version,
  lastChecked,
}: Pick<SiteFrameProps, "version" | "lastChecked">) {
  const t = useTranslations("site");
  const { causes } = usePaths();
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap items-baseline gap-x-6 gap-y-1 px-4 py-5 text-sm text-soft sm:px-6">
        <span>{t("version", { version })}</span>
        <span>{t("rulesChecked", { date: lastChecked })}</span>
        <span>{t("licence")}</span>
        <a href={`${causes}#sources`}>{t("sources")}</a>
        <span>{t("independent")}</span>
        <span className="needs-script ml-auto">
          <ThemeSwitch />
        </span>
      </div>
    </footer>
  );
}
