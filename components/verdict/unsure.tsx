import { useTranslations } from "use-intl";
import { separatingQuestion } from "@/lib";
import { Button } from "../elements/button";
import { AskedCommand } from "../question/find-out";
import type { WizardActions } from "../wizard/use-wizard";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { WeightedCauses } from "./weighted-causes";

interface UnsureProps extends VerdictProps {
  /** Whether there is anything else to ask. */
  readonly canGoOn: boolean;
  readonly onOutput: WizardActions["addOutput"];
}

/** For who could not answer twice: the likeliest causes, and the one command that tells them apart. */
export function Unsure({
  diagnosis,
  result,
  actions,
  stepRef,
  canGoOn,
  onAsk,
  onOutput,
}: UnsureProps) {
  const t = useTranslations("unsure");
  const { facets, facetName } = useWords();
  const { causes } = useSpeech();
  const facetCommands = typeof causes === "string" ? {} : causes.facetCommands;
  const { remaining, declined } = diagnosis;
  const facet = separatingQuestion(diagnosis, (one) => facetCommands[one] !== undefined);
  const command = facet === undefined ? undefined : facetCommands[facet];
  return (
    <section aria-labelledby="unsure" className="space-y-3">
      <h2
        id="unsure"
        ref={stepRef}
        tabIndex={-1}
        className="scroll-mt-24 text-xl font-semibold text-balance"
      >
        {t("heading")}
      </h2>
      <WeightedCauses remaining={remaining} />
      {facet === undefined || command === undefined ? (
        <p>{t("stuck")}</p>
      ) : (
        <div className="space-y-2">
          <h3 className="font-semibold">{t("command")}</h3>
          <p>{facets[facet].question}</p>
          <AskedCommand
            template={command}
            filling={diagnosis}
            isUnanswered={result.unanswered === facet}
            onOutput={(text, output) => onOutput(facet, text, output)}
          />
          <Button onClick={() => onAsk(facet)}>
            {t("answer")}
            <span className="sr-only">: {facetName(facet)}</span>
          </Button>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {canGoOn ? <Button onClick={actions.keepAsking}>{t("goOn")}</Button> : null}
      </div>
      <p className="text-sm text-soft">{t("declined")}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {declined.map((one) => (
          <li key={one}>
            <Button look="text" onClick={() => onAsk(one)}>
              {t("answerNow")}
              <span>: {facetName(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
