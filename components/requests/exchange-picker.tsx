"use client";

import { memo, useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { type ExchangeSummary, nothingFound, type Reading } from "@/lib";
import { Button } from "../elements/button";
import { keptHere } from "../elements/kept-here";
import { ExchangeRow } from "./exchange-row";

// a browser lays out so many rows at once without a pause
const AT_ONCE = 30;
const MOST_UNFILTERED = 20;

interface ExchangePickerProps {
  readonly reading: Reading;
  readonly onPick: (exchange: number) => void;
}

/** The refused requests of a paste, of which one is diagnosed. */
export const ExchangePicker = memo(function ExchangePicker({
  reading,
  onPick,
}: ExchangePickerProps) {
  const t = useTranslations("exchanges");
  // a long list comes a moment later than the diagnosis, so that neither blocks the page
  const { exchanges, unlisted, chosen } = useDeferredValue(reading, nothingFound.reading);
  const [wanted, setWanted] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const [scope, setScope] = useState<"refused" | "all">("refused");
  if (exchanges.length + unlisted < 2) return null;
  const refused = exchanges.filter((one) => one.index === chosen || isRefused(one));
  const listed = scope === "all" ? exchanges : refused;
  const found = listed.filter((one) => one.index === chosen || matches(one, wanted));
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
        {found.slice(0, most).map((one) => (
          <ExchangeRow
            key={one.index}
            exchange={one}
            isChosen={one.index === chosen}
            onPick={() => onPick(one.index)}
          />
        ))}
      </div>
      <p role="status" className="text-soft empty:hidden">
        {wanted !== "" && found.every((one) => one.index === chosen) ? t("none") : null}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {found.length <= most ? null : (
          <Button look="text" onClick={() => setMost(most + AT_ONCE)}>
            {t("more", { count: Math.min(AT_ONCE, found.length - most) })}
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

function isRefused({ status, isPreflight, likely }: ExchangeSummary): boolean {
  if (status === undefined || status === 403 || likely !== undefined) return true;
  return isPreflight && status >= 300;
}

function matches({ method, target, status }: ExchangeSummary, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/);
  const text = `${method ?? ""} ${target ?? ""} ${status ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
