import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { knownId } from "../transcript/paste-view";
import { facetEntry } from "../words/catalogue";
import { useWords } from "../words/words";
import { Provenance } from "./provenance";

interface FacetRowProps {
  readonly facet: FacetId;
  readonly label: string;
  readonly answer: string | undefined;
  readonly shown: DiagnosisObservation | undefined;
  readonly onSet: (option: string | undefined) => void;
}

/** One facet that can be set at any time. */
export function FacetRow({ facet, label, answer, shown, onSet }: FacetRowProps) {
  const t = useTranslations("known");
  const { optionLabel } = useWords();
  const isOverruled = answer !== undefined && shown !== undefined;
  return (
    <div id={knownId(facet)} tabIndex={-1} className="space-y-1.5 px-4 py-3">
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <label htmlFor={`row-${facet}`} className="text-sm font-semibold">
          {label}
        </label>
        <select
          id={`row-${facet}`}
          aria-describedby={`said-${facet}`}
          value={answer ?? shown?.option ?? ""}
          onChange={({ target }) => onSet(target.value === "" ? undefined : target.value)}
          autoComplete="off"
          className="min-h-10 w-full min-w-0 rounded-md border border-edge bg-surface px-2 py-1 text-ellipsis"
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
      <div id={`said-${facet}`} className="text-sm empty:hidden sm:pl-40">
        <Provenance answer={answer} shown={shown} />
      </div>
      {isOverruled ? (
        <div className="sm:pl-40">
          <Button look="text" onClick={() => onSet(undefined)}>
            {shown.quote === undefined ? t("backToLink") : t("back")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
