import { type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { type Diagnosis, hops as everyHop, type HopId } from "@/lib";
import { hopOf } from "../words/catalogue";
import { useWords } from "../words/words";

interface RequestWayProps {
  readonly diagnosis: Pick<Diagnosis, "cause" | "remaining" | "verdict">;
  /** The station whose causes are listed below. */
  readonly chosen: HopId | undefined;
  readonly onChoose: (hop: HopId | undefined) => void;
}

/** What is known of a station: the request died there, may have, got past it, or never came to it. */
type StationState = "refused" | "possible" | "passed" | "unreached";

const signs = { refused: "✕", passed: "✓", unreached: "" } as const;

/** The stations of a request in order; each filters the list of causes. One tab stop; arrows walk them. */
export function RequestWay({ diagnosis, chosen, onChoose }: RequestWayProps) {
  const t = useTranslations("progress");
  const { hops } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const stations = stationsOf(diagnosis);
  const ends = stations.filter(({ state }) => state === "refused" || state === "possible");
  const tabStop = chosen ?? ends[0]?.hop ?? everyHop[0];
  const walk = (event: KeyboardEvent) => {
    const buttons: readonly unknown[] = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(to, buttons.length - 1))];
    if (next instanceof HTMLElement) next.focus();
  };
  const [end] = ends;
  return (
    <>
      <ol ref={list} aria-label={t("way")} className="way" onKeyDown={walk}>
        {stations.map(({ hop, state, count }) => (
          <li key={hop} className="way-place" data-state={state}>
            <button
              type="button"
              tabIndex={hop === tabStop ? 0 : -1}
              aria-pressed={hop === chosen}
              title={hops[hop].name}
              onClick={() => onChoose(hop === chosen ? undefined : hop)}
              className="way-station"
            >
              <span className="way-count" aria-hidden="true">
                {state === "possible" ? count : signs[state]}
              </span>
              <span className="way-name">{hops[hop].name}</span>
              <span className="sr-only">
                : {state === "possible" ? t("atHop", { count }) : t(`station.${state}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {ends.length === 1 && end !== undefined ? (
        <p aria-hidden="true" className="text-sm lg:hidden">
          {hops[end.hop].name}
        </p>
      ) : null}
    </>
  );
}

interface Station {
  readonly hop: HopId;
  readonly state: StationState;
  /** How many of the causes that are left refuse there. */
  readonly count: number;
}

/** Before the first station where it may have ended a request got past; after the last it never came. */
function stationsOf({ cause, remaining }: RequestWayProps["diagnosis"]): readonly Station[] {
  const left = cause === undefined ? remaining.map((one) => one.cause) : [cause];
  const counts = everyHop.map((hop) => left.filter((one) => hopOf(one) === hop).length);
  const last = counts.findLastIndex((count) => count > 0);
  return everyHop.map((hop, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) return { hop, count, state: cause === undefined ? "possible" : "refused" };
    return { hop, count, state: at > last && last >= 0 ? "unreached" : "passed" };
  });
}
