"use client";

import { Fragment, memo, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId, Reading } from "@/lib";
import { Button } from "../elements/button";
import { useWords } from "../words/words";
import { type MarkedLine, type MarkedPart, markLines } from "./mark-lines";
import { usePasteView } from "./paste-view";

// what nobody asked for must not delay what was asked for
const AT_FIRST = 120;
// a browser lays out some thousand lines at once without a pause
const MOST_LINES = 2_000;

interface MarkedLinesProps {
  readonly reading: Reading;
  readonly observations: readonly DiagnosisObservation[];
  readonly onAsk: (facet: FacetId) => void;
}

/** The lines of a paste, what proves something marked, and a way to say that it is not so. */
export function MarkedLines({ reading, observations, onAsk }: MarkedLinesProps) {
  const t = useTranslations("reading");
  const wanted = usePasteView()?.wanted;
  const list = useRef<HTMLOListElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const first = reading.from.line;
  const isFar = wanted !== undefined && wanted.line - first >= AT_FIRST;
  const most = isWhole || isFar ? MOST_LINES : AT_FIRST;
  const lines = markLines(reading, observations, most);
  const more = linesOf(reading.text) - lines.length;
  const known = new Map(observations.map((one) => [one.facet, one]));
  useEffect(() => {
    if (wanted === undefined) return;
    const line = list.current?.children[wanted.line - first];
    if (line instanceof HTMLElement) line.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "center" });
  }, [wanted, first]);
  return (
    <div className="space-y-2">
      <section
        aria-label={t("pasteLabel")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        className="max-h-[28rem] overflow-y-auto rounded-md border border-line py-2 contain-content"
      >
        <ol ref={list} translate="no" className="font-mono text-[0.8125rem]">
          {keysOf(lines).map(([key, { number, parts, facets }]) => (
            <li
              key={key}
              tabIndex={-1}
              // most lines are out of sight, and are laid out when they come into it
              className="[content-visibility:auto] [contain-intrinsic-block-size:auto_1lh] grid grid-cols-[2rem_minmax(0,1fr)] gap-2 px-2 focus-visible:-outline-offset-3"
            >
              <span className="text-right text-soft select-none">{number}</span>
              <LineText
                parts={parts}
                proven={facets.flatMap((facet) => known.get(facet) ?? [])}
                onAsk={onAsk}
              />
            </li>
          ))}
        </ol>
      </section>
      {more > 0 ? (
        <p>
          {t("moreLines", { count: more })}{" "}
          {most < MOST_LINES ? (
            <Button look="text" onClick={() => setIsWhole(true)}>
              {t("showMore")}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** Each line with a key that stays with its text, so that a letter draws the line in which it is typed. */
function keysOf(lines: readonly MarkedLine[]): readonly (readonly [string, MarkedLine])[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const text = line.parts.map((part) => part.text).join("");
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return [`${count} ${text}`, line];
  });
}

interface LineTextProps {
  readonly parts: readonly MarkedPart[];
  /** What the line proves. */
  readonly proven: readonly DiagnosisObservation[];
  readonly onAsk: (facet: FacetId) => void;
}

const LineText = memo(
  function LineText({ parts, proven, onAsk }: LineTextProps) {
    const t = useTranslations("reading");
    const tKnown = useTranslations("known");
    const tSigns = useTranslations("signs");
    const { facetName, optionLabel } = useWords();
    return (
      <div className="whitespace-pre-wrap">
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
        {proven.length === 0 ? null : (
          <p className="mb-1 flex flex-wrap gap-x-3 font-sans text-xs whitespace-normal">
            {proven.map(({ facet, option, isPresumed }) => (
              <button
                key={facet}
                type="button"
                title={tKnown("change")}
                onClick={() => onAsk(facet)}
                className="min-h-6 max-w-full truncate text-left text-accent underline underline-offset-2"
              >
                <span className="sr-only">{tKnown("change")}: </span>
                {facetName(facet)}
                <span className="text-soft">
                  {tSigns("colon")}
                  {optionLabel(facet, option)}
                  {isPresumed ? ` ${t("likely")}` : null}
                </span>
              </button>
            ))}
          </p>
        )}
      </div>
    );
  },
  (one, other) => one.onAsk === other.onAsk && drawnOf(one) === drawnOf(other),
);

/** All that is drawn of a line, as a text that can be compared. */
function drawnOf({ parts, proven }: LineTextProps): string {
  return JSON.stringify([
    parts,
    proven.map(({ facet, option, isPresumed }) => [facet, option, isPresumed]),
  ]);
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
