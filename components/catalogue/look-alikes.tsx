import { useTranslations } from "use-intl";
import type { FacetId, Portrait } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { useWords } from "../words/words";

/** So many values of a check are named. */
const MOST_NAMED = 2;

/** What a cause is taken for, each with the one check that tells the two apart. */
export function LookAlikes({ rivals }: Pick<Portrait, "rivals">) {
  const t = useTranslations("causePage");
  const { facets, optionLabel } = useWords();
  const joined = (facet: FacetId, options: readonly string[]) =>
    options
      .slice(0, MOST_NAMED)
      .map((option) => optionLabel(facet, option))
      .join(` ${t("or")} `);
  if (rivals.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{t("alike")}</h2>
      <ul className="panel divide-y divide-line">
        {rivals.map(({ cause, check }) => (
          <li key={cause} className="space-y-1 px-4 py-3 text-sm">
            <CauseLink id={cause} className="text-base font-semibold" />
            {check === undefined ? null : (
              <>
                <p>{facets[check.facet].question}</p>
                <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-soft">
                  <dt className="font-semibold">{t("here")}</dt>
                  <dd>{joined(check.facet, check.here)}</dd>
                  <dt className="font-semibold">{t("there")}</dt>
                  <dd>{joined(check.facet, check.there)}</dd>
                </dl>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
