"use client";

import { Fragment, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { DiagnosisObservation, Reading } from "@/lib";
import { useWords } from "../words/words";
import { markLines } from "./mark-lines";
import { showKnown, usePasteView } from "./paste-view";

// a browser lays out some thousand lines at once without a pause
const MOST_LINES = 2_000;

interface RedactedPasteProps {
  readonly reading: Reading;
  readonly observations: readonly DiagnosisObservation[];
}

/** The paste as everything else sees it, its proving lines marked. */
export function RedactedPaste({ reading, observations }: RedactedPasteProps) {
  const t = useTranslations("reading");
  const view = usePasteView();
  return (
    <details
      open={view?.isOpen}
      onToggle={({ currentTarget }) => view?.setIsOpen(currentTarget.open)}
    >
      <summary className="w-fit rounded-sm py-0.5 text-accent underline-offset-3 hover:underline">
        {t("show")}
      </summary>
      {view?.isOpen ? <MarkedLines reading={reading} observations={observations} /> : null}
    </details>
  );
}

function MarkedLines({ reading, observations }: RedactedPasteProps) {
  const t = useTranslations("reading");
  const { facetName } = useWords();
  const wanted = usePasteView()?.wanted;
  const list = useRef<HTMLOListElement>(null);
  const lines = markLines(reading, observations, MOST_LINES);
  const more = linesOf(reading.text) - lines.length;
  const first = reading.from.line;
  useEffect(() => {
    if (wanted === undefined) return;
    const line = list.current?.children[wanted.line - first];
    if (line instanceof HTMLElement) line.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "center" });
  }, [wanted, first]);
  return (
    <div className="mt-2 space-y-2">
      <p className="text-soft">{t("legend")}</p>
      <section
        aria-label={t("pasteLabel")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        className="panel max-h-96 overflow-y-auto py-2 contain-content"
      >
        <ol ref={list} translate="no" className="font-mono text-[0.8125rem]">
          {lines.map(({ number, parts, facets }) => (
            <li
              key={number}
              tabIndex={-1}
              className="grid grid-cols-[3rem_minmax(0,1fr)] gap-3 px-2 focus-visible:-outline-offset-3"
            >
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
                    {t("proves")}{" "}
                    {facets.map((facet) => (
                      <button
                        key={facet}
                        type="button"
                        onClick={() => showKnown(facet)}
                        className="mr-2 min-h-6 text-accent underline underline-offset-2"
                      >
                        {facetName(facet)}
                      </button>
                    ))}
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
