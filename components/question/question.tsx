import { type FormEvent, type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import type { AnyFacetHelp, FacetId, Filling } from "@/lib";
import { Button } from "../elements/button";
import { InlineCode } from "../elements/inline-code";
import { useSingleKeys } from "../site/single-keys";
import { facetEntry } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import { Choice } from "./choice";
import { FindOut } from "./find-out";

interface QuestionProps {
  readonly facet: FacetId;
  readonly eyebrow: string | undefined;
  /** What is answered or shown so far. */
  readonly current: string | undefined;
  readonly filling: Filling;
  readonly headingRef: RefObject<HTMLHeadingElement | null> | undefined;
  /** The output of its command was read, and does not say. */
  readonly isUnanswered: boolean;
  readonly onAnswer: (option: string) => void;
  readonly onOutput: (command: string, output: string) => void;
  readonly onCancel?: () => void;
}

/** One question. The answer counts when the form is sent, so that arrow keys can walk the options. */
export function Question(props: QuestionProps) {
  const t = useTranslations("question");
  const { facets, optionLabel } = useWords();
  const { causes } = useSpeech();
  const { facet, eyebrow, current, filling, headingRef, isUnanswered } = props;
  const { onAnswer, onOutput, onCancel } = props;
  const hasKeys = useSingleKeys();
  const [isMissing, setIsMissing] = useState(false);
  const { question } = facets[facet];
  const entry = facetEntry(facet);
  // a question can be answered without
  const told = typeof causes === "string" ? undefined : causes;
  const help: AnyFacetHelp | undefined = told?.facetHelp[facet];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("answer");
    if (typeof chosen === "string") return onAnswer(chosen);
    setIsMissing(true);
    event.currentTarget.querySelector("input")?.focus();
  };

  return (
    <section aria-labelledby="question">
      <form aria-labelledby="question" onSubmit={submit} noValidate className="space-y-4">
        {eyebrow === undefined ? null : <p className="eyebrow">{eyebrow}</p>}
        <fieldset aria-describedby={isMissing ? "missing decides" : "decides"}>
          <legend>
            <h2
              id="question"
              ref={headingRef}
              tabIndex={-1}
              className="scroll-mt-32 text-xl font-semibold text-balance"
            >
              {question}
            </h2>
          </legend>
          <p id="decides" className="mt-1 text-soft">
            <InlineCode text={help?.decides ?? ""} />
          </p>
          {isMissing ? (
            <p id="missing" role="alert" className="mt-3 border-l-4 border-alarm pl-3 text-alarm">
              {t("missing")}
            </p>
          ) : null}
          <div className="mt-4 space-y-1.5">
            {entry?.options.map((option, at) => (
              <Choice
                key={option}
                value={option}
                digit={hasKeys && at < 9 ? at + 1 : undefined}
                label={optionLabel(facet, option)}
                hint={help?.hints?.[option]}
                isChosen={option === current}
              />
            ))}
            <Choice
              value="unsure"
              digit={hasKeys ? 0 : undefined}
              label={t("unsure")}
              hint={t("unsureHint")}
              isChosen={current === "unsure"}
            />
          </div>
        </fieldset>
        {help === undefined ? null : (
          <FindOut
            text={help.findOut}
            command={told?.facetCommands[facet]}
            filling={filling}
            isUnanswered={isUnanswered}
            onOutput={onOutput}
          />
        )}
        <p className="flex flex-wrap gap-3">
          <Button type="submit" look="main">
            {t("continue")}
          </Button>
          {onCancel === undefined ? null : <Button onClick={onCancel}>{t("cancel")}</Button>}
        </p>
      </form>
    </section>
  );
}
