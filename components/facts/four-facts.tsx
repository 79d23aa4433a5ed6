import { memo } from "react";
import { useTranslations } from "use-intl";
import { type DiagnosisObservation, type FacetId, walkFacets } from "@/lib";
import { Button } from "../elements/button";
import { facetEntry } from "../words/catalogue";
import { useWords } from "../words/words";
import { Provenance } from "./provenance";

interface FourFactsProps {
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly answers: ReadonlyMap<string, string>;
  /** Sets one and leaves the focus in it. */
  readonly onSet: (facet: FacetId, option: string | undefined) => void;
}

/** What every 403 has: always there, with what is known of it, and each can be set where it stands. */
export const FourFacts = memo(function FourFacts({ shown, answers, onSet }: FourFactsProps) {
  const t = useTranslations("known");
  return (
    <section aria-label={t("four")} className="print:hidden">
      <div className="-mx-4 flex snap-x gap-2 overflow-x-auto px-4 pb-1 sm:mx-0 sm:grid sm:grid-cols-4 sm:px-0">
        {walkFacets.map((facet) => (
          <Fact
            key={facet}
            facet={facet}
            answer={answers.get(facet)}
            shown={shown.get(facet)}
            onSet={(option) => onSet(facet, option)}
          />
        ))}
      </div>
      {walkFacets.map((facet) => (
        <Overruled
          key={facet}
          facet={facet}
          answer={answers.get(facet)}
          shown={shown.get(facet)}
          onSet={(option) => onSet(facet, option)}
        />
      ))}
    </section>
  );
});

interface FactProps {
  readonly facet: (typeof walkFacets)[number];
  readonly answer: string | undefined;
  readonly shown: DiagnosisObservation | undefined;
  readonly onSet: (option: string | undefined) => void;
}

function Fact({ facet, answer, shown, onSet }: FactProps) {
  const t = useTranslations("known");
  const { optionLabel } = useWords();
  const value = answer ?? shown?.option ?? "";
  return (
    <div
      className={`min-w-36 flex-1 snap-start rounded-md border bg-surface px-2 pt-1 sm:min-w-0 ${value === "" || value === "unsure" ? "border-dashed border-edge" : "border-accent"}`}
    >
      <label htmlFor={`row-${facet}`} className="block px-1 text-xs text-soft">
        {t(`rows.${facet}`)}
      </label>
      <select
        id={`row-${facet}`}
        aria-describedby={answer !== undefined && shown !== undefined ? `said-${facet}` : undefined}
        value={value}
        onChange={({ target }) => onSet(target.value === "" ? undefined : target.value)}
        autoComplete="off"
        className="min-h-8 w-full min-w-0 bg-surface text-sm font-semibold text-ellipsis"
      >
        <option value="">{t("notKnown")}</option>
        {facetEntry(facet)?.options.map((option) => (
          <option key={option} value={option}>
            {optionLabel(facet, option)}
          </option>
        ))}
        <option value="unsure">{t("unsure")}</option>
      </select>
    </div>
  );
}

/** What the paste or the link says of one that was answered otherwise. */
function Overruled({ facet, answer, shown, onSet }: FactProps) {
  const t = useTranslations("known");
  if (answer === undefined || shown === undefined) return null;
  return (
    <div id={`said-${facet}`} className="mt-2 text-sm">
      <p className="font-semibold">{t(`rows.${facet}`)}</p>
      <Provenance answer={answer} shown={shown} />
      <Button look="text" onClick={() => onSet(undefined)}>
        {shown.quote === undefined ? t("backToLink") : t("back")}
      </Button>
    </div>
  );
}
