import { useTranslations } from "use-intl";
import type { DiagnosisObservation } from "@/lib";

interface QuotedLineProps {
  readonly observation: DiagnosisObservation;
  /** What stands above in the same list; a quote is not said twice. */
  readonly above?: readonly DiagnosisObservation[];
}

/** The line of the paste that proves an observation, or that the link says so. */
export function QuotedLine({ observation, above = [] }: QuotedLineProps) {
  const t = useTranslations("known");
  const { line, quote } = observation;
  if (line === undefined || quote === undefined) {
    return <p className="text-sm text-soft">{t("linkSays")}</p>;
  }
  if (above.some((one) => one.line === line && one.quote === quote)) {
    return <p className="text-sm text-soft">{t("sameLine", { line })}</p>;
  }
  return (
    <p className="text-sm">
      <span className="text-soft">{t("line", { line })}</span>{" "}
      <mark className="box-decoration-clone rounded-sm bg-mark px-1 font-mono text-[0.8125rem] text-mark-ink">
        {quote}
      </mark>
    </p>
  );
}
