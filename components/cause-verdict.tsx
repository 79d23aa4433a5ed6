import { useTranslations } from "use-intl";
import { answeringProduct } from "@/lib";
import { causeEntry } from "./catalogue";
import { Checklist } from "./checklist";
import type { VerdictProps } from "./diagnosis-panel";
import { Doubt } from "./doubt";
import { ExportResult } from "./export-result";
import { InlineCode } from "./inline-code";
import { useSpeech } from "./language";
import { OpenPoints } from "./open-points";
import { usePaths } from "./paths";
import { Proof } from "./proof";
import { Rivals } from "./rivals";
import { SourceList } from "./source-list";
import { WafRule } from "./waf-rule";
import { useWords } from "./words";

/** The cause that is named. */
export function CauseVerdict({
  diagnosis,
  result,
  actions,
  stepRef,
  onDoubt,
  onDoubtAll,
  onAsk,
}: VerdictProps) {
  const t = useTranslations("diagnosis");
  const tSigns = useTranslations("signs");
  const { titles, hops } = useWords();
  const { causes } = useSpeech();
  const { causePath } = usePaths();
  const { cause: id, observations, ruledOut, remaining } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return null;
  const told =
    typeof causes === "string" ? undefined : { ...causes.words[id], ...causes.remedies[id] };
  const lessLikely = remaining.filter(({ cause }) => cause !== id);
  const product = answeringProduct(diagnosis);
  return (
    <article className="panel space-y-7 border-t-4 border-t-accent p-4 sm:p-6">
      <header className="space-y-2">
        <p className="eyebrow">{t("refusedAt", { hop: hops[cause.hop].name })}</p>
        <h2 ref={stepRef} tabIndex={-1} className="text-2xl font-semibold text-balance">
          <InlineCode text={titles[id]} />
          {product === undefined ? null : `${tSigns("colon")}${product}`}
        </h2>
        {told === undefined ? (
          <p role="status">{t(causes === "failed" ? "notLoaded" : "loading")}</p>
        ) : (
          <p>
            <InlineCode text={told.why} />
          </p>
        )}
      </header>
      <OpenPoints diagnosis={diagnosis} onAsk={onAsk} />
      <Proof diagnosis={diagnosis} />
      {typeof causes === "string" ? null : <WafRule diagnosis={diagnosis} causes={causes} />}
      {told === undefined ? null : (
        <section className="space-y-3">
          <h3 className="text-lg font-semibold">{t("checklist")}</h3>
          <Checklist
            key={id}
            steps={cause.checklist}
            words={told.steps}
            commands={told.commands}
            done={result.done}
            onTick={actions.tick}
            filling={diagnosis}
          />
          <label className="flex w-fit items-center gap-2 text-sm print:hidden">
            <input
              type="checkbox"
              autoComplete="off"
              checked={result.keepsDone}
              onChange={({ target }) => actions.keepDone(target.checked ? "kept" : "left-out")}
              className="size-4 shrink-0"
            />
            {t("keepDone")}
          </label>
        </section>
      )}
      {typeof causes === "string" ? null : (
        <ExportResult diagnosis={diagnosis} causes={causes} done={result.done} />
      )}
      <Rivals remaining={lessLikely} ruledOut={ruledOut} />
      <section className="space-y-2">
        <h3 className="text-lg font-semibold">{t("sources")}</h3>
        {typeof causes === "string" ? null : (
          <SourceList ids={causes.remedies[id].sources} sources={causes.sources} />
        )}
        <p className="text-sm">
          <a href={causePath(id)}>{t("page")}</a>
        </p>
      </section>
      <Doubt
        observations={observations}
        lessLikely={lessLikely}
        without={result.without}
        onDoubt={onDoubt}
        onDoubtAll={onDoubtAll}
      />
    </article>
  );
}
