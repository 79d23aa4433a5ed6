"use client";

import { Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import type { DiagnosisObservation, Reading } from "@/lib";
import { markLines } from "./mark-lines";
import { useWords } from "./words";

// a browser lays out some thousand lines at once without a pause
const MOST_LINES = 2_000;

interface RedactedPasteProps {
  readonly reading: Reading;
  readonly observations: readonly DiagnosisObservation[];
}

/** The paste as everything else sees it, its proving lines marked. */
export function RedactedPaste({ reading, observations }: RedactedPasteProps) {
  const t = useTranslations("reading");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="w-fit rounded-sm py-0.5 text-accent underline-offset-3 hover:underline">
        {t("show")}
      </summary>
      {isOpen ? <MarkedLines reading={reading} observations={observations} /> : null}
    </details>
  );
}

function MarkedLines({ reading, observations }: RedactedPasteProps) {
  const t = useTranslations("reading");
  const { facetName } = useWords();
  const lines = markLines(reading, observations, MOST_LINES);
  const more = linesOf(reading.text) - lines.length;
  return (
    <div className="mt-2 space-y-2">
      <p className="text-soft">{t("legend")}</p>
      <section
        aria-label={t("pasteLabel")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        className="panel max-h-96 overflow-y-auto py-2"
      >
        <ol className="font-mono text-[0.8125rem]">
          {lines.map(({ number, parts, facets }) => (
            <li key={number} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-3 px-2">
              <span className="text-right text-soft select-none">{number}</span>
              <span className="whitespace-pre-wrap">
                {parts.map(({ text: part, start, isProof, leftOut }) => (
                  <Fragment key={start}>
                    {isProof ? <mark className="bg-mark text-mark-ink">{part}</mark> : part}
                    {leftOut === 0 ? null : (
                      <span className="font-sans text-xs text-soft">
                        {t("leftOut", { count: leftOut })}
                      </span>
                    )}
                  </Fragment>
                ))}
                {facets.length === 0 ? null : (
                  <span className="ml-2 font-sans text-xs text-soft">
                    {t("proves", { what: facets.map(facetName).join(", ") })}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      {more > 0 ? <p>{t("moreLines", { count: more })}</p> : null}
    </div>
  );
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
