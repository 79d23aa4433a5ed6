import { useTranslations } from "use-intl";
import type { DiagnosisObservation } from "@/lib";
import { QuotedLine } from "../elements/quoted-line";
import { useWords } from "../words/words";

interface ProvenanceProps {
  readonly answer: string | undefined;
  /** What the paste or the link shows by itself. */
  readonly shown: DiagnosisObservation | undefined;
  /** What stands above in the same list. */
  readonly above?: readonly DiagnosisObservation[];
}

/** Who says so: the line of the paste, the link, the person, or two of them and not the same. */
export function Provenance({ answer, shown, above = [] }: ProvenanceProps) {
  const t = useTranslations("known");
  const { optionLabel } = useWords();
  if (answer === undefined) {
    return shown === undefined ? null : <QuotedLine observation={shown} above={above} />;
  }
  return (
    <>
      <p className="text-soft">{answer === "unsure" ? t("yourDoubt") : t("yourAnswer")}</p>
      {shown === undefined ? null : (
        <div className="mt-1 border-l-4 border-mark-edge pl-3">
          <p>
            {t(shown.quote === undefined ? "linkSaidOtherwise" : "pasteSays", {
              option: optionLabel(shown.facet, shown.option),
            })}
          </p>
          {shown.quote === undefined ? null : <QuotedLine observation={shown} />}
        </div>
      )}
    </>
  );
}
