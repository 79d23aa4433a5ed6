import { useTranslations } from "use-intl";
import { type Diagnosis, hops as everyHop, type HopId } from "@/lib";
import { hopOf } from "../words/catalogue";
import { useWords } from "../words/words";

interface RequestWayProps {
  readonly diagnosis: Pick<Diagnosis, "cause" | "remaining">;
  /** The station whose causes are listed below. */
  readonly chosen: HopId | undefined;
  readonly onChoose: (hop: HopId | undefined) => void;
}

/** What is known of a station: the request died there, may have, or got past it. */
type StationState = "refused" | "possible" | "out";

/** The stations of a request in order; each filters the list of causes. */
export function RequestWay({ diagnosis, chosen, onChoose }: RequestWayProps) {
  const t = useTranslations("progress");
  const { hops } = useWords();
  const { cause, remaining } = diagnosis;
  const left = remaining.map((one) => hopOf(one.cause));
  const end = cause === undefined ? undefined : hopOf(cause);
  return (
    <ol aria-label={t("way")} className="way">
      {everyHop.map((hop) => {
        const count = left.filter((one) => one === hop).length;
        const state: StationState = hop === end ? "refused" : count === 0 ? "out" : "possible";
        return (
          <li key={hop} className="way-place" data-state={state}>
            <button
              type="button"
              aria-pressed={hop === chosen}
              onClick={() => onChoose(hop === chosen ? undefined : hop)}
              className="way-station"
            >
              <span className="way-count" aria-hidden="true">
                {state === "refused" ? "✕" : state === "out" ? "" : count}
              </span>
              <span className="way-name">{hops[hop].name}</span>
              <span className="sr-only">
                : {state === "refused" ? t("refusedHere") : t("atHop", { count })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
