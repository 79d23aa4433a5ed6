import { useTranslations } from "use-intl";
import { answeringProduct, type CauseId } from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { causeEntry } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { Repair } from "./repair";

interface ProbableCauseProps extends VerdictProps {
  readonly id: CauseId;
  /** How likely it is, from 0 to 1. */
  readonly share: number;
}

/** A cause that is far ahead and not named yet: its repair, before the question that would make it certain. */
export function ProbableCause({ id, share, diagnosis, stepRef }: ProbableCauseProps) {
  const t = useTranslations("shortlist");
  const tSigns = useTranslations("signs");
  const { titles } = useWords();
  const { causes } = useSpeech();
  const cause = causeEntry(id);
  if (cause === undefined) return null;
  const product = answeringProduct(diagnosis);
  return (
    <article className="space-y-4">
      <header className="space-y-1">
        <p className="eyebrow">
          {t("probable", { percent: Math.min(99, Math.round(share * 100)) })}
        </p>
        <h2
          ref={stepRef}
          tabIndex={-1}
          className="scroll-mt-24 text-xl font-semibold text-balance sm:text-2xl"
        >
          <span className="sr-only">{t("probably")} </span>
          <InlineCode text={titles[id]} />
          {product === undefined ? null : `${tSigns("colon")}${product}`}
        </h2>
      </header>
      {typeof causes === "string" ? null : (
        <Repair
          heading="h3"
          cause={cause}
          words={causes.words[id]}
          commands={causes.remedies[id].commands}
          known={diagnosis.observations}
          filling={diagnosis}
        />
      )}
    </article>
  );
}
