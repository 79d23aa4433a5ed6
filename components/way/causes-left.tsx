import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { countLeft } from "./narrowing";

interface CausesLeftProps {
  readonly diagnosis: Pick<Diagnosis, "verdict" | "remaining">;
  /** How many were left before the last answer; undefined where nothing was just answered. */
  readonly before: number | undefined;
}

/** How far the search has come; said aloud after each answer. */
export function CausesLeft({ diagnosis, before }: CausesLeftProps) {
  const t = useTranslations("progress");
  const left = countLeft(diagnosis);
  const change =
    before === undefined || (left === 0 && before === 0)
      ? ""
      : left > before
        ? t("back", { count: left - before })
        : left === before
          ? ""
          : t("ruledOut", { count: before - left });
  return (
    <p aria-live="polite" aria-atomic="true" className="flex flex-wrap items-baseline gap-x-3">
      <strong className="text-sm">
        {left === 0
          ? t("noneFits")
          : diagnosis.verdict === "cause" && left > 1
            ? t("named", { others: left - 1 })
            : t("left", { count: left })}
      </strong>
      <span className="text-sm text-soft">{change}</span>
    </p>
  );
}
