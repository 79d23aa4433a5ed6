import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, FacetId } from "@/lib";
import { Button } from "./button";
import { CauseVerdict } from "./cause-verdict";
import { ContradictionVerdict } from "./contradiction-verdict";
import { NextQuestion } from "./next-question";
import { OtherStatus } from "./other-status";
import { ShareLink } from "./share-link";
import { Shortlist } from "./shortlist";
import type { Wizard } from "./use-wizard";

interface DiagnosisPanelProps {
  readonly wizard: Wizard;
  /** The heading of what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onDoubtAll: Wizard["doubt"];
  readonly onOutput: Wizard["addOutput"];
  readonly onStartAgain: () => void;
}

/** What follows from all that is known: the next question, or the verdict. */
export function DiagnosisPanel(props: DiagnosisPanelProps) {
  const t = useTranslations("diagnosis");
  const { wizard, stepRef, onAnswer, onDoubtAll, onAsk, onOutput, onStartAgain } = props;
  const { diagnosis, asking } = wizard;
  const { verdict, declined } = diagnosis;
  const hasState = verdict !== "nothing-read" || declined.length > 0;
  const isShareable = hasState && verdict !== "not-a-403";
  const doubt = (one: FacetId) => onAnswer(one, "unsure");
  return (
    <section aria-label={t("label")} className="space-y-6">
      <NextQuestion
        wizard={wizard}
        stepRef={stepRef}
        onAnswer={onAnswer}
        onAsk={onAsk}
        onOutput={onOutput}
      />
      {asking === undefined
        ? verdicts[verdict]({ diagnosis, wizard, stepRef, onDoubt: doubt, onDoubtAll, onAsk })
        : null}
      {isShareable ? (
        <ShareLink diagnosis={diagnosis} done={wizard.keepsDone ? wizard.done : undefined} />
      ) : null}
      {hasState ? (
        <p>
          <Button onClick={onStartAgain}>{t("startAgain")}</Button>
        </p>
      ) : null}
    </section>
  );
}

export interface VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly wizard: Wizard;
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
