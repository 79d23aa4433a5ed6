import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { FacetId } from "@/lib";
import type { WizardActions, WizardResult } from "../wizard/use-wizard";
import { Question } from "./question";

interface NextQuestionProps {
  readonly facet: FacetId;
  readonly isWalk: boolean;
  /** True where a cause is far ahead and the answer makes it certain, or another one. */
  readonly isForCertainty: boolean;
  readonly result: WizardResult;
  /** Where the question is what to read next. */
  readonly stepRef: RefObject<HTMLHeadingElement | null> | undefined;
  readonly onAnswer: (facet: FacetId, option: string) => void;
  readonly onAsk: (facet: FacetId | undefined) => void;
  readonly onOutput: WizardActions["addOutput"];
}

/** The question that the person chose to answer, or else the one that tells the most until a cause is named. */
export function NextQuestion(props: NextQuestionProps) {
  const { facet, isWalk, isForCertainty, result, stepRef, onAnswer, onAsk, onOutput } = props;
  const t = useTranslations("question");
  const { diagnosis, asking, answers, shown } = result;
  const current = answers.get(facet) ?? shown.get(facet)?.option;
  const again = current === undefined ? t("chosen") : t("again");
  const first = isForCertainty ? t("certain") : isWalk ? undefined : t("next");
  return (
    <Question
      key={facet}
      facet={facet}
      eyebrow={asking === undefined ? first : again}
      current={current}
      filling={diagnosis}
      headingRef={stepRef}
      isUnanswered={result.unanswered === facet}
      onAnswer={(option) => onAnswer(facet, option)}
      onOutput={(command, output) => onOutput(facet, command, output)}
      {...(asking === undefined ? {} : { onCancel: () => onAsk(undefined) })}
    />
  );
}
