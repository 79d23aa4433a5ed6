"use client";

import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import type { CauseId, ExchangeSummary, Reading } from "@/lib";
import { Button } from "../elements/button";
import { keptHere } from "../elements/kept-here";
import { ShareBar } from "../elements/share-bar";
import { useWords } from "../words/words";
import { ExchangeRow } from "./exchange-row";
import { isRefused } from "./is-refused";

// of each cause; a browser lays out some dozens of rows at once without a pause
const AT_ONCE = 8;
const MOST_UNFILTERED = 20;

interface ExchangePickerProps {
  readonly reading: Reading;
  /** What the request that is diagnosed most likely has, as all of the paste and the answers tell. */
  readonly leading: CauseId | undefined;
  readonly onPick: (exchange: number) => void;
}

/** The refused requests of a paste, of which one is diagnosed. */
export const ExchangePicker = memo(function ExchangePicker({
  reading: { exchanges: all, unlisted, chosen },
  leading,
  onPick,
}: ExchangePickerProps) {
  const t = useTranslations("exchanges");
  const { titles } = useWords();
  const [wanted, setWanted] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const [scope, setScope] = useState<"refused" | "all">("refused");
  if (all.length + unlisted < 2) return null;
  // what stands beside it in the paste tells more of it than its own lines
  const exchanges = all.map((one) =>
    one.index === chosen && one.likely !== undefined && leading !== undefined
      ? { ...one, likely: leading }
      : one,
  );
  const refused = exchanges.filter((one) => one.index === chosen || isRefused(one));
  const listed = scope === "all" ? exchanges : refused;
  const found = listed.filter((one) => one.index === chosen || matches(one, wanted));
  const groups = byLikely(found);
  const largest = groups.reduce((most, [, { length }]) => Math.max(most, length), 0);
  const hidden = exchanges.length - listed.length;
  return (
    <fieldset className="panel space-y-2 px-4 pb-3 text-sm">
      <legend className="px-1 font-semibold">{t("legend")}</legend>
      {listed.length < MOST_UNFILTERED ? null : (
        <label className="block">
          {t("filter")}
          <input
            type="search"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
            {...keptHere}
            className="mt-1 block min-h-10 w-full rounded-md border border-edge bg-surface px-3"
          />
        </label>
      )}
      <div className="max-h-96 space-y-1 overflow-y-auto">
        {groups.map(([likely, group]) => {
          const shown = group.filter(({ index }, at) => at < most || index === chosen);
          return (
            <section key={likely ?? ""} className="space-y-1 py-1">
              <h3 className="flex items-baseline justify-between gap-x-4">
                <span className="font-semibold">
                  {likely === undefined ? t("notTold") : t("probably", { title: titles[likely] })}
                </span>
                <span className="whitespace-nowrap text-soft tabular-nums">
                  {t("times", { count: group.length })}
                </span>
              </h3>
              <ShareBar share={group.length / found.length} />
              {shown.map((one) => (
                <ExchangeRow
                  key={one.index}
                  exchange={one}
                  isChosen={one.index === chosen}
                  onPick={() => onPick(one.index)}
                />
              ))}
            </section>
          );
        })}
      </div>
      <p role="status" className="text-soft empty:hidden">
        {wanted !== "" && found.every((one) => one.index === chosen) ? t("none") : null}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {largest <= most ? null : (
          <Button look="text" onClick={() => setMost(most + AT_ONCE)}>
            {t("more")}
          </Button>
        )}
        {hidden === 0 ? null : (
          <Button look="text" onClick={() => setScope("all")}>
            {t("others", { count: hidden })}
          </Button>
        )}
      </div>
      {unlisted === 0 ? null : <p className="text-soft">{t("unlisted", { count: unlisted })}</p>}
    </fieldset>
  );
});

/** Requests by their likely cause, the most frequent first; those that show none last. */
function byLikely(
  exchanges: readonly ExchangeSummary[],
): readonly (readonly [CauseId | undefined, readonly ExchangeSummary[]])[] {
  const groups = new Map<CauseId | undefined, ExchangeSummary[]>();
  for (const one of exchanges) {
    const group = groups.get(one.likely);
    if (group === undefined) groups.set(one.likely, [one]);
    else group.push(one);
  }
  const rank = (likely: CauseId | undefined, count: number) => (likely === undefined ? 0 : count);
  return [...groups].sort(
    ([one, { length }], [other, { length: ofOther }]) => rank(other, ofOther) - rank(one, length),
  );
}

function matches({ method, target, status }: ExchangeSummary, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/);
  const text = `${method ?? ""} ${target ?? ""} ${status ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
