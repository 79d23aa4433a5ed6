import { useTranslations } from "use-intl";
import {
  type Diagnosis,
  type DiagnosisObservation,
  type FacetId,
  type NearCause,
  nextNearest,
} from "@/lib";
import { Button } from "../elements/button";
import { CauseLink } from "../elements/cause-link";
import { plainText } from "../words/plain-text";
import { useWords } from "../words/words";
import { DoubtList } from "./doubt-list";

interface DoubtProps {
  readonly observations: readonly DiagnosisObservation[];
  /** The causes that are possible beside the one that was named. */
  readonly lessLikely: Diagnosis["remaining"];
  /** The diagnosis as it would be if something were not known. */
  readonly without: (facet: FacetId) => Diagnosis;
  readonly onDoubt: (facet: FacetId) => void;
  readonly onDoubtAll: (facets: readonly FacetId[]) => void;
}

/** The way on for whom the verdict is wrong. */
export function Doubt({ observations, lessLikely, without, onDoubt, onDoubtAll }: DoubtProps) {
  const t = useTranslations("diagnosis");
  return (
    <>
      <p className="text-sm">{t(lessLikely.length === 0 ? "notItText" : "notItEither")}</p>
      <NextNearest near={nextNearest({ observations })} onDoubt={onDoubtAll} />
      <DoubtList observations={observations} without={without} onDoubt={onDoubt} />
    </>
  );
}

interface NextNearestProps {
  readonly near: readonly NearCause[];
  readonly onDoubt: (facets: readonly FacetId[]) => void;
}

const MOST_SHOWN = 4;

/** The causes that come next, each with all that would have to be wrong for it. */
function NextNearest({ near, onDoubt }: NextNearestProps) {
  const t = useTranslations("diagnosis");
  const { titles, facetName } = useWords();
  if (near.length === 0) return null;
  return (
    <section className="space-y-1">
      <h4 className="eyebrow">{t("nearest")}</h4>
      <ul className="divide-y divide-line">
        {near.slice(0, MOST_SHOWN).map(({ cause, doubt }) => (
          <li
            key={cause}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
          >
            <div className="min-w-0 flex-[1_1_14rem]">
              <CauseLink id={cause} />
              <p className="text-sm text-soft">
                {t("ifWrong", { names: doubt.map(facetName).join(t("between")) })}
              </p>
            </div>
            <Button onClick={() => onDoubt(doubt)}>
              {t("lookAt")}
              <span className="sr-only">: {plainText(titles[cause])}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
