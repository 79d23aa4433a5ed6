import { useTranslations } from "use-intl";
import type { Diagnosis, DiagnosisObservation, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { QuotedLine } from "../elements/quoted-line";
import { Saying } from "../elements/saying";
import { plainText } from "../words/plain-text";
import { useWords } from "../words/words";

interface DoubtListProps {
  readonly observations: readonly DiagnosisObservation[];
  /** Tells what a doubt would lead to; nothing is told where it is undefined. */
  readonly without?: (facet: FacetId) => Diagnosis;
  readonly onDoubt: (facet: FacetId) => void;
}

/** Observations, each with a button that takes it as not known. */
export function DoubtList({ observations, without, onDoubt }: DoubtListProps) {
  const t = useTranslations("diagnosis");
  const tKnown = useTranslations("known");
  const { facetName } = useWords();
  return (
    <ul className="divide-y divide-line">
      {observations.map((one, at) => (
        <li
          key={one.facet}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
        >
          <div className="min-w-0 flex-[1_1_14rem]">
            <p>
              <Saying facet={one.facet} option={one.option} />
            </p>
            {one.from === "answer" ? (
              <p className="text-sm text-soft">{tKnown("yourAnswer")}</p>
            ) : (
              <QuotedLine observation={one} above={observations.slice(0, at)} />
            )}
            {without === undefined ? null : <Consequence diagnosis={without(one.facet)} />}
          </div>
          <Button onClick={() => onDoubt(one.facet)}>
            {t("doubt")}
            <span className="sr-only">: {facetName(one.facet)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The cause that would come next, and how many would. */
function Consequence({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations("diagnosis");
  const { titles } = useWords();
  const { cause, remaining } = diagnosis;
  const [first] = remaining;
  if (first === undefined) return null;
  const title = plainText(titles[first.cause]);
  return (
    <p className="text-sm">
      {cause !== undefined
        ? t("thenOne", { title })
        : t("thenMany", { count: remaining.length, title })}
    </p>
  );
}
