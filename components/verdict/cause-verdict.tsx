import { useTranslations } from "use-intl";
import { answeringProduct, calledAs } from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { usePaths } from "../site/paths";
import { causeEntry } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { Doubt } from "./doubt";
import { OpenPoints } from "./open-points";
import { Proof } from "./proof";
import { Rivals } from "./rivals";
import { useToldCause } from "./use-told-cause";

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
  const ToldCause = useToldCause();
  const { causePath } = usePaths();
  const { cause: id, observations, ruledOut, remaining } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return null;
  const lessLikely = remaining.filter(({ cause }) => cause !== id);
  const product = answeringProduct(diagnosis);
  const state = stateOf(causes, ToldCause);
  const known = (
    <>
      <OpenPoints diagnosis={diagnosis} onAsk={onAsk} />
      <Proof diagnosis={diagnosis} />
    </>
  );
  return (
    <article className="panel space-y-7 border-t-4 border-t-accent p-4 sm:p-6">
      <header className="space-y-2">
        <p className="eyebrow">{t("refusedAt", { hop: hops[cause.hop].name })}</p>
        <h2 ref={stepRef} tabIndex={-1} className="text-2xl font-semibold text-balance">
          <InlineCode text={titles[id]} />
          {product === undefined ? null : `${tSigns("colon")}${product}`}
        </h2>
        <Called diagnosis={diagnosis} />
        {state !== "there" || typeof causes === "string" ? (
          <p role="status">{t(state === "failed" ? "notLoaded" : "loading")}</p>
        ) : (
          <Misleads text={causes.words[id].misleads} />
        )}
      </header>
      {typeof causes === "string" || typeof ToldCause === "string" ? (
        known
      ) : (
        <ToldCause
          key={id}
          diagnosis={diagnosis}
          cause={{ ...cause, id }}
          causes={causes}
          result={result}
          actions={actions}
          onAsk={onAsk}
        >
          {known}
        </ToldCause>
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

/** Whether all that is told of a cause is there. */
function stateOf(...parts: readonly unknown[]): "loading" | "failed" | "there" {
  if (parts.includes("failed")) return "failed";
  return parts.includes("loading") ? "loading" : "there";
}

/** The call that is diagnosed; nothing where it is not known. */
function Called({ diagnosis }: Pick<VerdictProps, "diagnosis">) {
  const called = calledAs(diagnosis);
  if (called === undefined) return null;
  return (
    <p translate="no" className="font-mono text-[0.8125rem] wrap-anywhere text-soft">
      {called}
    </p>
  );
}

/** Why the answer says what it says, where that leads people astray. */
function Misleads({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p>
      <InlineCode text={text} />
    </p>
  );
}
