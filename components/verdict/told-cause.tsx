import { useTranslations } from "use-intl";
import { type CauseEntry, type CauseId, disclose, planSteps, proofsOf, stepsFor } from "@/lib";
import { Fold } from "../elements/fold";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { toMessage } from "../hand-on/to-message";
import { Corrections } from "../signature/corrections";
import { usePaths } from "../site/paths";
import { useRole } from "../site/use-role";
import type { Following } from "../words/language";
import { useWords } from "../words/words";
import { Checklist } from "./checklist";
import { DecidingStatements } from "./deciding-statements";
import type { VerdictProps } from "./diagnosis-panel";
import { Doubt } from "./doubt";
import { OpenPoints } from "./open-points";
import { ProductLine } from "./product-line";
import { ProofList } from "./proof-list";
import { Repair } from "./repair";
import { Rivals } from "./rivals";
import { WafRule } from "./waf-rule";

export interface ToldCauseProps extends Omit<VerdictProps, "stepRef"> {
  readonly cause: CauseEntry & { readonly id: CauseId };
  readonly causes: Following;
}

/** Proofs that stand under the reason; the others are folded. */
const MOST_PROOFS = 3;

/** What is told of a cause once it is found: the repair, the reason with its proof, and folded all else. */
export function ToldCause(props: ToldCauseProps) {
  const { diagnosis, cause, causes, result, actions, onAsk, onDoubt, onDoubtAll } = props;
  const t = useTranslations();
  const words = useWords();
  const { causePath } = usePaths();
  const [role] = useRole();
  const told = causes.words[cause.id];
  const remedy = causes.remedies[cause.id];
  const { observations, remaining, ruledOut } = diagnosis;
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, causes.products) };
  const link = window.location.href;
  const { deciding, fitting, loose } = proofsOf(diagnosis);
  const lessLikely = remaining.filter((one) => one.cause !== cause.id);
  const others = lessLikely.length + ruledOut.length;
  const planned = planSteps(forProduct, observations, role);
  const steps = planned.length;
  const done = planned.filter(({ step, proof }) => proof !== undefined || result.done.has(step.id));
  const more = [...deciding.slice(MOST_PROOFS), ...fitting];
  return (
    <>
      <Repair
        heading="h3"
        cause={forProduct}
        words={told}
        commands={remedy.commands}
        known={observations}
        filling={diagnosis}
        message={toMessage(disclose(diagnosis), { words, causes, t, link })}
        exact={exactRepair(diagnosis, causes)}
      />
      <ProductLine diagnosis={diagnosis} texts={causes} />
      <section className="space-y-2.5">
        <h3 className="text-lg font-semibold">{t("diagnosis.why")}</h3>
        {told.misleads === undefined ? null : (
          <p>
            <InlineCode text={told.misleads} />
          </p>
        )}
        <p>
          <InlineCode text={told.why} />
        </p>
        <ProofList observations={deciding.slice(0, MOST_PROOFS)} onAsk={onAsk} />
      </section>
      <WafRule diagnosis={diagnosis} causes={causes} />
      {diagnosis.policies.length === 0 ? null : (
        <DecidingStatements policies={diagnosis.policies} onHandOver={actions.handOver} />
      )}
      <OpenPoints diagnosis={diagnosis} onAsk={onAsk} />
      <div className="border-b border-line">
        <Fold heading={t("diagnosis.checklistDone", { done: done.length, steps })}>
          {() => (
            <>
              <Checklist
                cause={forProduct}
                words={told.steps}
                commands={remedy.commands}
                known={observations}
                filling={diagnosis}
                done={result.done}
                onTick={actions.tick}
                onAsk={onAsk}
              />
              <KeepDone keepsDone={result.keepsDone} onKeep={actions.keepDone} />
            </>
          )}
        </Fold>
        {more.length === 0 ? null : (
          <Fold heading={t("diagnosis.alsoSeen", { count: more.length })}>
            {() => <ProofList observations={more} onAsk={onAsk} />}
          </Fold>
        )}
        {loose.length === 0 ? null : (
          <Fold heading={t("diagnosis.outweighed", { count: loose.length })}>
            {() => <ProofList observations={loose} onAsk={onAsk} />}
          </Fold>
        )}
        {others === 0 ? null : (
          <Fold heading={t("diagnosis.rivals", { count: others })}>
            {() => <Rivals remaining={lessLikely} ruledOut={ruledOut} />}
          </Fold>
        )}
        <Fold heading={t("diagnosis.notIt")}>
          {() => (
            <Doubt
              observations={observations}
              lessLikely={lessLikely}
              without={result.without}
              onDoubt={onDoubt}
              onDoubtAll={onDoubtAll}
            />
          )}
        </Fold>
        <Fold heading={t("diagnosis.sourcesCount", { count: remedy.sources.length })}>
          {() => (
            <>
              <SourceList ids={remedy.sources} sources={causes.sources} />
              <p className="text-sm">
                <a href={causePath(cause.id)}>{t("diagnosis.page")}</a>
              </p>
            </>
          )}
        </Fold>
      </div>
    </>
  );
}

interface KeepDoneProps {
  readonly keepsDone: boolean;
  readonly onKeep: (to: "kept" | "left-out") => void;
}

function KeepDone({ keepsDone, onKeep }: KeepDoneProps) {
  const t = useTranslations("diagnosis");
  return (
    <label className="flex w-fit items-center gap-2 text-sm print:hidden">
      <input
        type="checkbox"
        autoComplete="off"
        checked={keepsDone}
        onChange={({ target }) => onKeep(target.checked ? "kept" : "left-out")}
        className="size-4 shrink-0"
      />
      {t("keepDone")}
    </label>
  );
}

/** What of a refused signature differs tells more than its cause what is to be done. */
function exactRepair({ signature }: ToldCauseProps["diagnosis"], causes: Following) {
  const [one] = signature?.seen.differences ?? [];
  if (one === undefined) return undefined;
  const { words } = causes.signature;
  return {
    text: words.differences[one.kind].repair,
    shown: <Corrections one={one} words={words} />,
  };
}
