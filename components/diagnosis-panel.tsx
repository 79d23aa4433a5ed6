import type { RefObject } from "react";
import type { Diagnosis, FacetId } from "@/lib";
import { Button } from "./button";
import { CauseVerdict } from "./cause-verdict";
import { ContradictionVerdict } from "./contradiction-verdict";
import { messages } from "./messages";
import { OtherStatus } from "./other-status";
import { Question } from "./question";
import { ShareLink } from "./share-link";
import { Shortlist } from "./shortlist";
import type { Wizard } from "./use-wizard";

interface DiagnosisPanelProps {
  readonly wizard: Wizard;
  /** The heading of what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onStartAgain: () => void;
}

/** What follows from all that is known: the next question, or the verdict. */
export function DiagnosisPanel(props: DiagnosisPanelProps) {
  const { wizard, stepRef, onAnswer, onAsk, onStartAgain } = props;
  const { diagnosis, asking, answers, shown } = wizard;
  const { label, startAgain } = messages.diagnosis;
  const { start, next, again } = messages.question;
  const { verdict, parameters } = diagnosis;
  const isStart = verdict === "nothing-read";
  const hasState = !isStart || diagnosis.declined.length > 0;
  const facet = asking ?? (verdict === "not-a-403" ? undefined : diagnosis.next?.facet);
  const doubt = (one: FacetId) => onAnswer(one, "unsure");
  return (
    <section aria-label={label} className="space-y-6">
      {facet === undefined ? null : (
        <Question
          key={facet}
          facet={facet}
          eyebrow={asking !== undefined ? again : isStart ? start : next}
          current={answers.get(facet) ?? shown.get(facet)?.option}
          parameters={parameters}
          headingRef={stepRef}
          onAnswer={(option) => onAnswer(facet, option)}
          {...(asking === undefined ? {} : { onCancel: () => onAsk(undefined) })}
        />
      )}
      {asking === undefined
        ? verdicts[verdict]({ diagnosis, stepRef, shownBy: wizard.shownBy, onDoubt: doubt, onAsk })
        : null}
      {hasState ? (
        <>
          {verdict === "not-a-403" ? null : <ShareLink diagnosis={diagnosis} />}
          <p>
            <Button onClick={onStartAgain}>{startAgain}</Button>
          </p>
        </>
      ) : null}
    </section>
  );
}

export interface VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly shownBy: "paste" | "link";
  readonly onDoubt: (facet: FacetId) => void;
  readonly onAsk: (facet: FacetId) => void;
}

const verdicts = {
  cause: (props: VerdictProps) => <CauseVerdict {...props} />,
  shortlist: (props: VerdictProps) => <Shortlist {...props} />,
  contradiction: (props: VerdictProps) => <ContradictionVerdict {...props} />,
  "not-a-403": (props: VerdictProps) => <OtherStatus {...props} />,
  "nothing-read": () => null,
} satisfies { readonly [V in Diagnosis["verdict"]]: (props: VerdictProps) => unknown };
