"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId, Reading } from "@/lib";
import { CleanHar } from "../paste/clean-har";
import type { Parts } from "../paste/reading-protocol";
import { useHiddenKinds } from "../paste/use-hidden";
import { MarkedLines } from "./marked-lines";

interface TranscriptProps {
  readonly reading: Reading;
  readonly observations: readonly DiagnosisObservation[];
  readonly held: Parts;
  readonly onAsk: (facet: FacetId) => void;
}

/** The paste as it was read: without its secrets, each line with what it proves. */
export const Transcript = memo(function Transcript({
  reading,
  observations,
  held,
  onAsk,
}: TranscriptProps) {
  const t = useTranslations("reading");
  const tNotices = useTranslations("notices");
  const hidden = useHiddenKinds(reading.hidden);
  // of a HAR that is cut no whole one can be made
  const isWholeHar =
    reading.format === "har" && reading.notices.every(({ id }) => id !== "har-is-cut");
  return (
    <section aria-label={t("label")} className="panel min-w-0 space-y-2 p-4 text-sm print:hidden">
      <h2 className="font-semibold">{t("heading")}</h2>
      <p className="text-soft">{hidden}</p>
      {reading.notices.map(({ id, requests = { read: 0, countedOnly: 0 } }) => (
        <p key={id} className="border-l-4 border-mark-edge pl-3">
          {tNotices(id, requests)}
        </p>
      ))}
      {isWholeHar ? <CleanHar held={held} /> : null}
      <MarkedLines reading={reading} observations={observations} onAsk={onAsk} />
    </section>
  );
});
