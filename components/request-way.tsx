import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { byHop } from "./catalogue";
import { useWords } from "./words";

/** The stations of a request in order, and how many causes are left at each. */
export function RequestWay({ remaining }: Pick<Diagnosis, "remaining">) {
  const t = useTranslations("progress");
  const { hops } = useWords();
  const stations = byHop(remaining.map(({ cause }) => cause));
  return (
    <ol aria-label={t("way")} className="way">
      {stations.map(({ hop, causes }) => (
        <li key={hop} data-left={causes.length === 0 ? "none" : "some"} className="way-station">
          <span className="way-count" aria-hidden="true">
            {causes.length === 0 ? "" : causes.length}
          </span>
          <span className="way-name">{hops[hop].name}</span>
          <span className="sr-only">: {t("atHop", { count: causes.length })}</span>
        </li>
      ))}
    </ol>
  );
}
