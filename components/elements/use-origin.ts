import { useTranslations } from "use-intl";
import type { DiagnosisObservation } from "@/lib";

/** Says in two words where an observation comes from: an answer, a line of the paste, or the link. */
export function useOrigin(): (observation: DiagnosisObservation | undefined) => string {
  const t = useTranslations("known");
  return (observation) => {
    if (observation?.from === "answer") return t("byHand");
    const line = observation?.line;
    return line === undefined ? t("byLink") : t("byLine", { line });
  };
}
