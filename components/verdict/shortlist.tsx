import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { WeightedCauses } from "./weighted-causes";

/** What is left while more than one cause is, and what would separate them. */
export function Shortlist({ diagnosis, stepRef, onAsk }: VerdictProps) {
  const t = useTranslations("shortlist");
  const { facetName } = useWords();
  const { remaining, next, declined } = diagnosis;
  const isStuck = next === undefined;
  return (
    <section aria-labelledby="shortlist" className="panel space-y-3 p-4 sm:p-6">
      <h2
        id="shortlist"
        ref={isStuck ? stepRef : undefined}
        tabIndex={-1}
        className="text-lg font-semibold"
      >
        {t("heading", { count: remaining.length })}
      </h2>
      <p className="text-sm text-soft">{isStuck ? t("stuck") : t("likely")}</p>
      <WeightedCauses remaining={remaining} />
      {isStuck && declined.length > 0 ? (
        <>
          <p>{t("declined")}</p>
          <ul className="divide-y divide-line">
            {declined.map((facet) => (
              <li key={facet} className="flex flex-wrap items-center justify-between gap-3 py-2">
                {facetName(facet)}
                <Button onClick={() => onAsk(facet)}>
                  {t("answerNow")}
                  <span className="sr-only">: {facetName(facet)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
