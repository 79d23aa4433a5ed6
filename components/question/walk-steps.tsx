import { useTranslations } from "use-intl";
import { type Diagnosis, type FacetId, type WalkStep, walkFacets, walkSteps } from "@/lib";
import { Button } from "../elements/button";
import { useWords } from "../words/words";

interface WalkStepsProps {
  readonly diagnosis: Diagnosis;
  /** The question that stands below. */
  readonly current: FacetId | undefined;
  readonly onAsk: (facet: FacetId) => void;
}

/** Where a walk from nothing stands: its first steps, each with its answer, and how many causes are left. */
export function WalkSteps({ diagnosis, current, onAsk }: WalkStepsProps) {
  const t = useTranslations("walk");
  const { observations, declined } = diagnosis;
  const answered = new Map(observations.map(({ facet, option }) => [facet, option]));
  const isFirst = walkFacets.some((facet) => facet === current);
  const further =
    observations.length + declined.length - countFirst([...answered.keys(), ...declined]);
  return (
    <nav aria-label={t("label")} className="space-y-1 text-sm">
      <ol className="flex flex-wrap gap-x-4 gap-y-1">
        {walkSteps(diagnosis).map((step, at) => (
          <li key={step.facet} aria-current={step.facet === current ? "step" : undefined}>
            <FirstStep
              step={step}
              number={at + 1}
              isCurrent={step.facet === current}
              answer={answered.get(step.facet)}
              onAsk={onAsk}
            />
          </li>
        ))}
        {isFirst || current === undefined ? null : (
          <li aria-current="step">
            <strong>{t("further", { number: further + 1 })}</strong>
          </li>
        )}
      </ol>
    </nav>
  );
}

interface FirstStepProps {
  readonly step: WalkStep;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly answer: string | undefined;
  readonly onAsk: (facet: FacetId) => void;
}

function FirstStep({ step, number, isCurrent, answer, onAsk }: FirstStepProps) {
  const t = useTranslations("walk");
  const tKnown = useTranslations("known");
  const { optionLabel } = useWords();
  const { facet, state } = step;
  const name = `${number}. ${tKnown(`rows.${facet}`)}`;
  if (isCurrent) return <strong>{name}</strong>;
  if (state === "open") return <span className="text-soft">{name}</span>;
  if (state === "idle") return <span className="text-soft">{`${name} ${t("idle")}`}</span>;
  return (
    <>
      <Button look="text" onClick={() => onAsk(facet)}>
        {name}
      </Button>{" "}
      <span className="text-soft">
        {answer === undefined ? tKnown("unsure") : optionLabel(facet, answer)}
      </span>
    </>
  );
}

function countFirst(facets: readonly FacetId[]): number {
  return facets.filter((facet) => walkFacets.some((one) => one === facet)).length;
}
