import { useTranslations } from "use-intl";
import { calledAs, type Diagnosis } from "@/lib";
import { Button } from "../elements/button";
import { isRefused } from "./is-refused";

interface RequestBarProps {
  readonly diagnosis: Diagnosis;
  readonly onPick: (exchange: number) => void;
}

/** The call that is diagnosed, and the way to the one before it and after it. */
export function RequestBar({ diagnosis, onPick }: RequestBarProps) {
  const t = useTranslations("exchanges");
  const called = calledAs(diagnosis);
  const { status } = diagnosis;
  const { exchanges, chosen } = diagnosis.reading;
  const refused = exchanges.filter((one) => one.index === chosen || isRefused(one));
  const at = refused.findIndex(({ index }) => index === chosen);
  const go = (to: number) => {
    const next = refused[to];
    if (next !== undefined) onPick(next.index);
  };
  if (called === undefined && refused.length < 2) return null;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <p translate="no" className="min-w-0 font-mono text-[0.8125rem] wrap-anywhere">
        {called}
        {status === undefined ? null : (
          <span className="font-semibold whitespace-nowrap text-alarm"> → {status}</span>
        )}
      </p>
      {refused.length < 2 ? null : (
        <p className="flex items-baseline gap-x-1 text-sm whitespace-nowrap print:hidden">
          <Button look="text" disabled={at <= 0} onClick={() => go(at - 1)}>
            <span aria-hidden="true">‹ </span>
            {t("previous")}
          </Button>
          <span className="text-soft tabular-nums">
            {t("place", { at: at + 1, of: refused.length })}
          </span>
          <Button look="text" disabled={at >= refused.length - 1} onClick={() => go(at + 1)}>
            {t("next")}
            <span aria-hidden="true"> ›</span>
          </Button>
        </p>
      )}
    </div>
  );
}
