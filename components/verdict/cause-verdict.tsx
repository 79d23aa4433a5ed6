import { useTranslations } from "use-intl";
import { answeringProduct, type CauseId } from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { LoadState } from "../elements/load-state";
import { causeEntry } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { ToldCause } from "./told-cause";

interface CauseVerdictProps extends VerdictProps {
  readonly id: CauseId;
}

/** The cause that is named, the repair first; what is told of it comes with its words. */
export function CauseVerdict({ id, ...props }: CauseVerdictProps) {
  const { diagnosis, stepRef } = props;
  const t = useTranslations("diagnosis");
  const tSigns = useTranslations("signs");
  const { titles, hops } = useWords();
  const { causes } = useSpeech();
  const cause = causeEntry(id);
  if (cause === undefined) return null;
  const product = answeringProduct(diagnosis);
  const isCertain = diagnosis.assumed.length === 0 && diagnosis.remaining.length === 1;
  return (
    <article className="space-y-4">
      <header className="space-y-1">
        <p className="eyebrow">
          {t(isCertain ? "refusedAt" : "refusedAtAlmost", { hop: hops[cause.hop].name })}
        </p>
        <h2
          ref={stepRef}
          tabIndex={-1}
          className="scroll-mt-24 text-xl font-semibold text-balance sm:text-2xl"
        >
          <InlineCode text={titles[id]} />
          {product === undefined ? null : `${tSigns("colon")}${product}`}
        </h2>
        {typeof causes === "string" ? <LoadState state={causes} /> : null}
      </header>
      {typeof causes === "string" ? null : (
        <ToldCause key={id} {...props} cause={{ ...cause, id }} causes={causes} />
      )}
    </article>
  );
}
