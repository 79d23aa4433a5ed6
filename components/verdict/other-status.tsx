import { useTranslations } from "use-intl";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { useSpeech } from "../words/language";
import type { VerdictProps } from "./diagnosis-panel";

/** The paste shows a response that is no 403. */
export function OtherStatus({ diagnosis, stepRef }: VerdictProps) {
  const t = useTranslations("otherStatus");
  const { causes } = useSpeech();
  const { status } = diagnosis;
  if (status === undefined) return null;
  return (
    <article className="space-y-3 border-l-4 border-mark-edge pl-4">
      <h2 ref={stepRef} tabIndex={-1} className="scroll-mt-24 text-xl font-semibold sm:text-2xl">
        {t("heading", { status })}
      </h2>
      {typeof causes === "string" ? null : (
        <>
          <p>
            <InlineCode text={causes.statuses.wordsOf(status)} />
          </p>
          <SourceList ids={causes.statuses.sourcesOf(status)} sources={causes.sources} />
        </>
      )}
      <p>{t("text")}</p>
    </article>
  );
}
