import { useTranslations } from "use-intl";
import type { HiddenCount } from "@/lib";

/** How many secrets of a paste were hidden, in a few words; nothing where there were none. */
export function useHidden(counts: readonly HiddenCount[]): string {
  const t = useTranslations("hidden");
  if (counts.length === 0) return t("none");
  return t("sum", { count: counts.reduce((sum, { count }) => sum + count, 0) });
}

/** The same with what they were. */
export function useHiddenKinds(counts: readonly HiddenCount[]): string {
  const t = useTranslations("hidden");
  if (counts.length === 0) return t("none");
  return t("all", {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    kinds: counts.map(({ kind, count }) => t(kind, { count })).join(t("between")),
  });
}
