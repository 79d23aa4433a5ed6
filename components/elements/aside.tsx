import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** Something said in brackets behind something else, with the space that the language wants. */
export function Aside({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("signs");
  return (
    <span className="text-soft">
      {t("open")}
      {children}
      {t("close")}
    </span>
  );
}
