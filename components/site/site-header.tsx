import { useTranslations } from "use-intl";
import { Glyph } from "../elements/glyph";
import { LanguageSwitch } from "./language-switch";
import { usePaths } from "./paths";
import { RoleChoice } from "./role-choice";

export function SiteHeader() {
  const t = useTranslations("site");
  const { home, causes, tree, policy, signature } = usePaths();
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-2 px-4 py-1.5 sm:gap-x-5 sm:px-6 sm:py-2.5">
        <a href={home} className="inline-flex items-center gap-2 py-1 text-ink no-underline">
          <Glyph />
          <span className="font-mono text-lg font-semibold">{t("name")}</span>
        </a>
        <nav
          aria-label={t("navigation")}
          className="order-last flex w-full flex-wrap gap-x-3 whitespace-nowrap text-sm sm:order-none sm:w-auto sm:gap-x-5 sm:text-base"
        >
          <a href={causes} className="inline-block py-1">
            {t("causes")}
          </a>
          <a href={tree} className="inline-block py-1">
            {t("tree")}
          </a>
          <a href={policy} className="inline-block py-1">
            {t("policy")}
          </a>
          <a href={signature} className="inline-block py-1">
            {t("signature")}
          </a>
        </nav>
        <div className="ml-auto flex items-center gap-3">
          <RoleChoice />
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
