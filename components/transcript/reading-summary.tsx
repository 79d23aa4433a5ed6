import { memo } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, HiddenCount } from "@/lib";
import { Button } from "../elements/button";
import { CleanHar } from "../paste/clean-har";
import type { Parts } from "../paste/reading-protocol";
import { RedactedPaste } from "./redacted-paste";

interface ReadingSummaryProps {
  readonly diagnosis: Diagnosis;
  readonly held: Parts;
  /** Goes to what follows from the paste, which a narrow page has further down. */
  readonly onResult: () => void;
}

/** What the paste was read as, what was hidden of it, and how it looks without that. */
export const ReadingSummary = memo(function ReadingSummary({
  diagnosis,
  held,
  onResult,
}: ReadingSummaryProps) {
  const t = useTranslations("reading");
  const tFormats = useTranslations("formats");
  const tNotices = useTranslations("notices");
  const hidden = useHidden(diagnosis.reading.hidden);
  const { reading, observations } = diagnosis;
  // of a HAR that is cut no whole one can be made
  const isWholeHar =
    reading.format === "har" && reading.notices.every(({ id }) => id !== "har-is-cut");
  return (
    <section aria-label={t("label")} className="space-y-2 px-4 text-sm">
      <p>
        {reading.format === undefined ? null : (
          <strong>{t("readAs", { format: tFormats(reading.format) })} </strong>
        )}
        {hidden}
      </p>
      {reading.notices.map(({ id, requests = { read: 0, countedOnly: 0 } }) => (
        <p key={id} className="border-l-4 border-mark-edge pl-3">
          {tNotices(id, requests)}
        </p>
      ))}
      <Button onClick={onResult} className="lg:hidden">
        {t("toResult")}
      </Button>
      {isWholeHar ? <CleanHar held={held} /> : null}
      <RedactedPaste reading={reading} observations={observations} />
    </section>
  );
});

/** What was hidden of a paste, in one sentence. */
function useHidden(counts: readonly HiddenCount[]): string {
  const t = useTranslations("hidden");
  if (counts.length === 0) return t("none");
  return t("all", {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    kinds: counts.map(({ kind, count }) => t(kind, { count })).join(t("between")),
  });
}
