import { useTranslations } from "use-intl";

interface CausesLeftProps {
  readonly left: number;
  /** How many were left before the last answer; undefined where nothing was just answered. */
  readonly before: number | undefined;
}

/** How far the search has come; said aloud after each answer. */
export function CausesLeft({ left, before }: CausesLeftProps) {
  const t = useTranslations("progress");
  const change =
    before === undefined || (left === 0 && before === 0)
      ? ""
      : left > before
        ? t("back", { count: left - before })
        : t("ruledOut", { count: before - left });
  return (
    <p aria-live="polite" aria-atomic="true" className="flex flex-wrap items-baseline gap-x-3">
      <strong className="text-lg">{t("left", { count: left })}</strong>
      <span className="text-sm text-soft">{change}</span>
    </p>
  );
}
