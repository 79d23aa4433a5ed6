import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import {
  type CauseEntry,
  type CauseId,
  type Diagnosis,
  disclose,
  type FacetId,
  stepsFor,
} from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { ExportResult } from "../hand-on/export-result";
import { toMessage } from "../hand-on/to-message";
import type { WizardActions, WizardResult } from "../wizard/use-wizard";
import type { Following } from "../words/language";
import { useWords } from "../words/words";
import { Checklist } from "./checklist";
import { DecidingStatements } from "./deciding-statements";
import { ProductLine } from "./product-line";
import { Repair } from "./repair";
import { WafRule } from "./waf-rule";

export interface ToldCauseProps {
  readonly diagnosis: Diagnosis;
  readonly cause: CauseEntry & { readonly id: CauseId };
  readonly causes: Following;
  readonly result: Pick<WizardResult, "done" | "keepsDone">;
  readonly actions: Pick<WizardActions, "tick" | "keepDone">;
  readonly onAsk: (facet: FacetId) => void;
  /** What stands between the repair and the checklist. */
  readonly children: ReactNode;
}

/** What is told of a cause once it is found: the repair, the reason, and the checklist. */
export function ToldCause(props: ToldCauseProps) {
  const { diagnosis, cause, causes, result, actions, onAsk, children } = props;
  const t = useTranslations();
  const words = useWords();
  const told = causes.words[cause.id];
  const { commands } = causes.remedies[cause.id];
  const { observations } = diagnosis;
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, causes.products) };
  const link = window.location.href;
  return (
    <>
      <Repair
        heading="h3"
        cause={forProduct}
        words={told}
        commands={commands}
        known={observations}
        filling={diagnosis}
        message={toMessage(disclose(diagnosis), { words, causes, t, link })}
      />
      <ProductLine diagnosis={diagnosis} texts={causes} />
      <section className="space-y-2">
        <h3 className="text-lg font-semibold">{t("diagnosis.why")}</h3>
        <p>
          <InlineCode text={told.why} />
        </p>
      </section>
      {children}
      <WafRule diagnosis={diagnosis} causes={causes} />
      {diagnosis.policies.length === 0 ? null : (
        <DecidingStatements policies={diagnosis.policies} />
      )}
      <section className="space-y-3">
        <h3 className="text-lg font-semibold">{t("diagnosis.checklist")}</h3>
        <Checklist
          cause={forProduct}
          words={told.steps}
          commands={commands}
          known={observations}
          filling={diagnosis}
          done={result.done}
          onTick={actions.tick}
          onAsk={onAsk}
        />
        <label className="flex w-fit items-center gap-2 text-sm print:hidden">
          <input
            type="checkbox"
            autoComplete="off"
            checked={result.keepsDone}
            onChange={({ target }) => actions.keepDone(target.checked ? "kept" : "left-out")}
            className="size-4 shrink-0"
          />
          {t("diagnosis.keepDone")}
        </label>
      </section>
      <ExportResult diagnosis={diagnosis} causes={causes} done={result.done} />
    </>
  );
}
