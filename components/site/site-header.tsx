import { useTranslations } from "use-intl";
import { Glyph } from "../elements/glyph";
import { LanguageSwitch } from "./language-switch";
import { usePaths } from "./paths";
import { ThemeSwitch } from "./theme-switch";

export function SiteHeader() {
  const t = useTranslations("site");
  const { home, causes, tree, policy, signature } = usePaths();
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
        <a href={home} className="inline-flex items-center gap-2 py-1 text-ink no-underline">
          <Glyph />
          <span className="font-mono text-lg font-semibold">{t("name")}</span>
        </a>
        <nav aria-label={t("navigation")}>
          <a href={causes} className="inline-block py-1">
            {t("causes")}
          </a>
          <a href={tree} className="ml-5 inline-block py-1">
            {t("tree")}
          </a>
          <a href={policy} className="ml-5 inline-block py-1">
            {t("policy")}
          </a>
          <a href={signature} className="ml-5 inline-block py-1">
            {t("signature")}
          </a>
        </nav>
        <p className="mr-auto text-sm text-soft sm:order-none sm:ml-auto sm:mr-0">{t("privacy")}</p>
        <div className="flex items-center gap-3">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
