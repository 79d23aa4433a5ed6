import type { DiagnosisObservation, FacetId } from "@/lib";
import { Disclosure } from "./disclosure";
import { DoubtList } from "./doubt-list";
import { messages } from "./messages";

interface DoubtProps {
  readonly observations: readonly DiagnosisObservation[];
  readonly onDoubt: (facet: FacetId) => void;
}

/** The way on for whom the verdict is wrong. */
export function Doubt({ observations, onDoubt }: DoubtProps) {
  const { notIt, notItText } = messages.diagnosis;
  return (
    <Disclosure summary={notIt}>
      <div className="space-y-3">
        <p className="text-sm">{notItText}</p>
        <DoubtList observations={observations} onDoubt={onDoubt} />
      </div>
    </Disclosure>
  );
}
