import { useTranslations } from "use-intl";
import { statusSources } from "@/lib";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";

/** The paste shows a response that is no 403. */
export function OtherStatus({ diagnosis, stepRef }: VerdictProps) {
  const t = useTranslations("otherStatus");
  const { statuses } = useWords();
  const { causes } = useSpeech();
  const { status } = diagnosis;
  if (status === undefined) return null;
  return (
    <article className="panel space-y-3 border-t-4 border-t-mark-edge p-4 sm:p-6">
      <h2 ref={stepRef} tabIndex={-1} className="text-2xl font-semibold">
        {t("heading", { status })}
      </h2>
      <p>
        <InlineCode text={statuses(status)} />
      </p>
      {typeof causes === "string" ? null : (
        <SourceList ids={statusSources(status)} sources={causes.sources} />
      )}
      <p>{t("text")}</p>
    </article>
  );
}
