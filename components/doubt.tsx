import { useTranslations } from "use-intl";
import type { Diagnosis, DiagnosisObservation, FacetId } from "@/lib";
import { Disclosure } from "./disclosure";
import { DoubtList } from "./doubt-list";

interface DoubtProps {
  readonly observations: readonly DiagnosisObservation[];
  /** The diagnosis as it would be if something were not known. */
  readonly without: (facet: FacetId) => Diagnosis;
  readonly onDoubt: (facet: FacetId) => void;
}

/** The way on for whom the verdict is wrong. */
export function Doubt({ observations, without, onDoubt }: DoubtProps) {
  const t = useTranslations("diagnosis");
  return (
    <Disclosure summary={t("notIt")}>
      {() => (
        <div className="space-y-3">
          <p className="text-sm">{t("notItText")}</p>
          <DoubtList observations={observations} without={without} onDoubt={onDoubt} />
        </div>
      )}
    </Disclosure>
  );
}
