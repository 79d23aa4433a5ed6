import { memo, type RefObject } from "react";
import { useTranslations } from "use-intl";
import {
  type Asked,
  type Diagnosis,
  type FacetId,
  isFarAhead,
  isUnsure,
  nextQuestion,
} from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { HandOn } from "../hand-on/hand-on";
import { NextQuestion } from "../question/next-question";
import { WalkSteps } from "../question/walk-steps";
import { RequestBar } from "../requests/request-bar";
import { useRole } from "../site/use-role";
import type { Wizard, WizardActions, WizardResult } from "../wizard/use-wizard";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import { CauseVerdict } from "./cause-verdict";
import { ContradictionVerdict } from "./contradiction-verdict";
import { OtherStatus } from "./other-status";
import { ProbableCause } from "./probable-cause";
import { RefusedSignature } from "./refused-signature";
import { Shortlist } from "./shortlist";
import { Unsure } from "./unsure";

interface DiagnosisPanelProps {
  readonly result: WizardResult;
  readonly actions: WizardActions;
  /** The heading of what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly origin: Wizard["origin"];
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onDoubtAll: WizardActions["doubt"];
  readonly onOutput: WizardActions["addOutput"];
}

/** What follows from all that is known: the verdict, or what is likely and the next question. */
export const DiagnosisPanel = memo(function DiagnosisPanel(props: DiagnosisPanelProps) {
  const t = useTranslations("diagnosis");
  const { result, actions, stepRef, origin, onAnswer, onDoubtAll, onAsk, onOutput } = props;
  const [role] = useRole();
  const { diagnosis, asking } = result;
  const { verdict } = diagnosis;
  const { isWalk, isOpen, isStuck, isProbable, isAnswerFirst, asked, facet } = standing(result, {
    role,
    origin,
  });
  const shared: VerdictProps = {
    diagnosis,
    result,
    actions,
    // where nothing stands above the question, that is what to read next
    stepRef: isAnswerFirst ? stepRef : undefined,
    onDoubt: (one) => onAnswer(one, "unsure"),
    onDoubtAll,
    onAsk,
  };
  return (
    <section aria-label={t("label")} className="panel min-w-0 space-y-5 p-4 sm:p-5">
      <RequestBar diagnosis={diagnosis} onPick={actions.pick} />
      {isWalk && isOpen ? <WalkSteps diagnosis={diagnosis} current={facet} onAsk={onAsk} /> : null}
      {asking === undefined && !(isStuck && !isProbable) ? verdictOf(verdict, shared) : null}
      {isStuck ? <Unsure {...shared} canGoOn={asked !== undefined} onOutput={onOutput} /> : null}
      {facet === undefined ? null : (
        <NextQuestion
          facet={facet}
          isWalk={isWalk}
          isForCertainty={isProbable}
          result={result}
          stepRef={isAnswerFirst ? undefined : stepRef}
          onAnswer={onAnswer}
          onAsk={onAsk}
          onOutput={onOutput}
        />
      )}
      {verdict === "shortlist" && asking === undefined && !isStuck ? (
        <Shortlist remaining={diagnosis.remaining} />
      ) : null}
      <RefusedSignature diagnosis={diagnosis} onHandOver={actions.handOver} />
      <Result result={result} />
    </section>
  );
});

/** The ways to take a result along, where there is one. */
function Result({ result }: Pick<DiagnosisPanelProps, "result">) {
  const { causes } = useSpeech();
  const { diagnosis, keepsDone, done } = result;
  const { verdict, declined } = diagnosis;
  const hasResult = verdict !== "nothing-read" || declined.length > 0;
  if (!hasResult || verdict === "not-a-403") return null;
  if (typeof causes === "string") return null;
  return <HandOn diagnosis={diagnosis} causes={causes} done={keepsDone ? done : undefined} />;
}

/** The likeliest of many in one line, before the question that tells more. */
function Leading({ diagnosis: { remaining } }: Pick<VerdictProps, "diagnosis">) {
  const t = useTranslations("shortlist");
  const { titles } = useWords();
  const [first] = remaining;
  if (first === undefined) return null;
  return (
    <p>
      {t("leading", { count: remaining.length, percent: Math.round(first.weight * 100) })}{" "}
      <strong>
        <InlineCode text={titles[first.cause]} />
      </strong>
    </p>
  );
}

interface Standing {
  /** Whether questions start from nothing. */
  readonly isWalk: boolean;
  /** Whether questions may tell more. */
  readonly isOpen: boolean;
  /** Whether the page asks no more by itself: nothing is left, or the person could not answer twice. */
  readonly isStuck: boolean;
  readonly isProbable: boolean;
  /** Whether something stands above the question that is to be read first. */
  readonly isAnswerFirst: boolean;
  /** What would be asked next. */
  readonly asked: FacetId | undefined;
  /** The question that is shown. */
  readonly facet: FacetId | undefined;
}

/** Where a diagnosis stands between nothing and a cause. */
function standing(
  { diagnosis, asking, keepsAsking }: WizardResult,
  { role, origin }: Pick<Asked, "role"> & Pick<Wizard, "origin">,
): Standing {
  const { verdict } = diagnosis;
  // a paste in which nothing was read is none
  const isWalk = origin === "answers" || verdict === "nothing-read";
  const isOpen = verdict === "shortlist" || verdict === "nothing-read";
  const asked = isOpen ? nextQuestion(diagnosis, { role, isWalk }) : undefined;
  const isTired = !keepsAsking && isUnsure(diagnosis);
  const isStuck = isOpen && asking === undefined && (isTired || asked === undefined);
  const isProbable = isFarAhead(diagnosis);
  const facet = asking ?? (isStuck ? undefined : asked);
  const isAnswerFirst = facet === undefined || (isProbable && asking === undefined);
  return { isWalk, isOpen, isStuck, isProbable, isAnswerFirst, asked, facet };
}

export interface VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly result: WizardResult;
  readonly actions: WizardActions;
  readonly stepRef: RefObject<HTMLHeadingElement | null> | undefined;
  readonly onDoubt: (facet: FacetId) => void;
  readonly onDoubtAll: (facets: readonly FacetId[]) => void;
  readonly onAsk: (facet: FacetId) => void;
}

function verdictOf(verdict: Diagnosis["verdict"], props: VerdictProps) {
  const { cause, remaining } = props.diagnosis;
  const [first] = remaining;
  switch (verdict) {
    case "cause":
      return cause === undefined ? null : <CauseVerdict id={cause} {...props} />;
    case "shortlist":
      return first !== undefined && isFarAhead(props.diagnosis) ? (
        <ProbableCause id={first.cause} share={first.weight} {...props} />
      ) : (
        <Leading {...props} />
      );
    case "contradiction":
      return <ContradictionVerdict {...props} />;
    case "not-a-403":
      return <OtherStatus {...props} />;
    default:
      return null;
  }
}
