import { memo, type RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { References } from "../hand-on/references";
import { ShareLink } from "../hand-on/share-link";
import { NextQuestion } from "../question/next-question";
import type { WizardActions, WizardResult } from "../wizard/use-wizard";
import { CauseVerdict } from "./cause-verdict";
import { ContradictionVerdict } from "./contradiction-verdict";
import { OtherStatus } from "./other-status";
import { RefusedSignature } from "./refused-signature";
import { Shortlist } from "./shortlist";

interface DiagnosisPanelProps {
  readonly result: WizardResult;
  readonly actions: WizardActions;
  /** The heading of what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onDoubtAll: WizardActions["doubt"];
  readonly onOutput: WizardActions["addOutput"];
  readonly onStartAgain: () => void;
}

/** What follows from all that is known: the next question, or the verdict. */
export const DiagnosisPanel = memo(function DiagnosisPanel(props: DiagnosisPanelProps) {
  const t = useTranslations("diagnosis");
  const { result, actions, stepRef, onAnswer, onDoubtAll, onAsk, onOutput, onStartAgain } = props;
  const { diagnosis, asking } = result;
  const { verdict, declined } = diagnosis;
  const hasState = verdict !== "nothing-read" || declined.length > 0;
  const isShareable = hasState && verdict !== "not-a-403";
  const doubt = (one: FacetId) => onAnswer(one, "unsure");
  return (
    <section aria-label={t("label")} className="space-y-6">
      <NextQuestion
        result={result}
        stepRef={stepRef}
        onAnswer={onAnswer}
        onAsk={onAsk}
        onOutput={onOutput}
      />
      {asking === undefined
        ? verdicts[verdict]({
            diagnosis,
            result,
            actions,
            stepRef,
            onDoubt: doubt,
            onDoubtAll,
            onAsk,
          })
        : null}
      <RefusedSignature signature={diagnosis.signature} onHandOver={actions.handOver} />
      {isShareable ? <References references={diagnosis.references} /> : null}
      {isShareable ? (
        <ShareLink diagnosis={diagnosis} done={result.keepsDone ? result.done : undefined} />
      ) : null}
      {hasState ? (
        <p>
          <Button onClick={onStartAgain}>{t("startAgain")}</Button>
        </p>
      ) : null}
    </section>
  );
});

export interface VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly result: WizardResult;
  readonly actions: WizardActions;
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly onDoubt: (facet: FacetId) => void;
  readonly onDoubtAll: (facets: readonly FacetId[]) => void;
  readonly onAsk: (facet: FacetId) => void;
}

const verdicts = {
  cause: (props: VerdictProps) => <CauseVerdict {...props} />,
  shortlist: (props: VerdictProps) => <Shortlist {...props} />,
  contradiction: (props: VerdictProps) => <ContradictionVerdict {...props} />,
  "not-a-403": (props: VerdictProps) => <OtherStatus {...props} />,
  "nothing-read": () => null,
} satisfies { readonly [V in Diagnosis["verdict"]]: (props: VerdictProps) => unknown };
