import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId } from "@/lib";
import { Disclosure } from "./disclosure";
import { DoubtList } from "./doubt-list";

interface DoubtProps {
  readonly observations: readonly DiagnosisObservation[];
  readonly onDoubt: (facet: FacetId) => void;
}

/** The way on for whom the verdict is wrong. */
export function Doubt({ observations, onDoubt }: DoubtProps) {
  const t = useTranslations("diagnosis");
  return (
    <Disclosure summary={t("notIt")}>
      <div className="space-y-3">
        <p className="text-sm">{t("notItText")}</p>
        <DoubtList observations={observations} onDoubt={onDoubt} />
      </div>
    </Disclosure>
  );
}
