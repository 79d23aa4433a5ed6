import type { RefObject } from "react";
import type { FacetId } from "@/lib";
import { Evidence } from "../transcript/evidence";
import { Progress } from "../way/progress";
import type { Wizard, WizardActions } from "../wizard/use-wizard";
import { DiagnosisPanel } from "./diagnosis-panel";

interface OutcomeProps {
  readonly wizard: Wizard;
  /** The heading of what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onDoubtAll: WizardActions["doubt"];
  readonly onOutput: WizardActions["addOutput"];
}

/** What follows from a paste, a link or answers, and what that rests on. */
export function Outcome({ wizard, stepRef, onAnswer, onAsk, onDoubtAll, onOutput }: OutcomeProps) {
  const { result, actions, origin } = wizard;
  const { diagnosis } = result;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] print:block">
      {diagnosis.verdict === "not-a-403" ? null : (
        <div className="order-2 min-w-0 lg:order-none lg:col-span-2 print:hidden">
          <Progress diagnosis={diagnosis} before={result.before} />
        </div>
      )}
      <DiagnosisPanel
        result={result}
        actions={actions}
        stepRef={stepRef}
        origin={origin}
        onAnswer={onAnswer}
        onAsk={onAsk}
        onDoubtAll={onDoubtAll}
        onOutput={onOutput}
      />
      <Evidence wizard={wizard} onAnswer={onAnswer} onAsk={onAsk} />
    </div>
  );
}
