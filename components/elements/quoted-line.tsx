import { useTranslations } from "use-intl";
import type { DiagnosisObservation } from "@/lib";
import { usePasteView } from "../transcript/paste-view";

interface QuotedLineProps {
  readonly observation: DiagnosisObservation;
  /** What stands above in the same list; a quote is not said twice. */
  readonly above?: readonly DiagnosisObservation[];
}

/**
 * The line of the paste that proves an observation, or that the link says so. On paper, which is
 * handed on, it holds no more than what proves.
 */
export function QuotedLine({ observation, above = [] }: QuotedLineProps) {
  const t = useTranslations("known");
  const view = usePasteView();
  const { line, quote, handedOn } = observation;
  if (line === undefined || quote === undefined) {
    return <p className="text-sm text-soft">{t("linkSays")}</p>;
  }
  if (above.some((one) => one.line === line && one.quote === quote)) {
    return (
      <p className="text-sm text-soft">
        {t("sameLine", { line })}
        {observation.isPresumed ? ` ${t(observation.isTold ? "told" : "presumed")}` : null}
      </p>
    );
  }
  return (
    <p className="text-sm">
      {view === undefined ? (
        <span className="text-soft">{t("line", { line })}</span>
      ) : (
        <button
          type="button"
          onClick={() => view.showLine(line)}
          title={t("showLine", { line })}
          className="min-h-6 text-accent underline underline-offset-3"
        >
          {t("line", { line })}
        </button>
      )}{" "}
      {handedOn === quote ? (
        <mark translate="no" className={MARKED}>
          {quote}
        </mark>
      ) : (
        <>
          <mark translate="no" className={`${MARKED} print:hidden`}>
            {quote}
          </mark>
          <mark translate="no" className={`${MARKED} hidden print:inline`}>
            {handedOn}
          </mark>
        </>
      )}
      {observation.isPresumed ? (
        <span className="text-soft"> {t(observation.isTold ? "told" : "presumed")}</span>
      ) : null}
    </p>
  );
}

const MARKED =
  "box-decoration-clone rounded-sm bg-mark px-1 font-mono text-[0.8125rem] text-mark-ink";
