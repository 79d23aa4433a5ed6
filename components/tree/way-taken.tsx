import { useTranslations } from "use-intl";
import type { Diagnosis, Turn, WayStep, WayTaken } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { InlineCode } from "../elements/inline-code";
import { Saying } from "../elements/saying";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";

interface WayTakenViewProps {
  readonly diagnosis: Diagnosis;
  readonly way: WayTaken;
}

/** The questions that led to a diagnosis, with what each answer would have meant. */
export function WayTakenView({ diagnosis, way }: WayTakenViewProps) {
  const t = useTranslations("wayTaken");
  const tSigns = useTranslations("signs");
  const { home } = usePaths();
  const { cause, remaining, link, verdict } = diagnosis;
  const [first] = remaining;
  return (
    <section aria-labelledby="way-taken" className="space-y-4">
      <header className="max-w-3xl space-y-2">
        <h1 id="way-taken" className="text-2xl font-semibold tracking-tight">
          {t("title")}
        </h1>
        <p>{t("intro")}</p>
        <p>
          <a href={`${home}#${link}`}>{t("back")}</a>
        </p>
      </header>
      <ol className="panel max-w-4xl divide-y divide-line">
        {way.steps.map((step, at) => (
          <li key={`${step.facet} ${step.from}`} className="space-y-2 p-4">
            <Step step={step} number={at + 1} />
          </li>
        ))}
        <li className="rounded-b-lg bg-accent-soft p-4">
          <p>
            {verdict === "contradiction" || first === undefined ? (
              t("none")
            ) : (
              <>
                {cause === undefined ? t("left", { count: remaining.length }) : t("end")}
                {tSigns("colon")}
                <strong>
                  <CauseLink id={cause ?? first.cause} />
                </strong>
              </>
            )}
          </p>
        </li>
      </ol>
      {way.beside.length === 0 ? null : (
        <details className="max-w-4xl">
          <summary className="py-1">{t("beside", { count: way.beside.length })}</summary>
          <ul className="list-disc space-y-1 py-1 pl-5 text-sm">
            {way.beside.map(({ facet, option }) => (
              <li key={facet}>
                <Saying facet={facet} option={option} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface StepProps {
  readonly step: WayStep;
  readonly number: number;
}

/** Answers of a question that are seen at once; the others are folded. */
const MOST_SEEN = 3;

function Step({ step: { facet, from, taken, others }, number }: StepProps) {
  const t = useTranslations("wayTaken");
  const { facets, optionLabel } = useWords();
  const { home } = usePaths();
  const leading = others.filter(({ first }) => first !== undefined);
  const empty = others.filter(({ first }) => first === undefined);
  const folded = leading.slice(MOST_SEEN);
  return (
    <>
      <h2 className="font-semibold">
        <span className="text-soft tabular-nums">{t("number", { number })}</span>{" "}
        <InlineCode text={facets[facet].question} />
      </h2>
      <div className="rounded-md border-l-4 border-accent bg-sunken px-3 py-2">
        {taken === undefined ? (
          <p>{t(`from.${from}`)}</p>
        ) : (
          <>
            <p>
              <strong>{optionLabel(facet, taken.option)}</strong>{" "}
              <span className="text-sm text-soft">{t(`from.${from}`)}</span>
            </p>
            <Outcome turn={taken} />
          </>
        )}
      </div>
      {leading.length === 0 ? null : (
        <>
          <p className="text-sm text-soft">{t(taken === undefined ? "each" : "otherwise")}</p>
          <Turns facet={facet} turns={leading.slice(0, MOST_SEEN)} />
        </>
      )}
      {folded.length + empty.length === 0 ? null : (
        <details>
          <summary className="py-1 text-sm">
            {t("more", { count: folded.length + empty.length })}
          </summary>
          <Turns facet={facet} turns={folded} />
          {empty.length === 0 ? null : (
            <p className="pt-2 text-sm">
              {t("noneWith")}{" "}
              {empty.map(({ option, link }, at) => (
                <span key={option}>
                  {at === 0 ? "" : t("between")}
                  <a href={`${home}#${link}`} className="inline-block py-0.5">
                    {optionLabel(facet, option)}
                  </a>
                </span>
              ))}
            </p>
          )}
        </details>
      )}
    </>
  );
}

interface TurnsProps {
  readonly facet: WayStep["facet"];
  readonly turns: readonly Turn[];
}

function Turns({ facet, turns }: TurnsProps) {
  const { optionLabel } = useWords();
  const { home } = usePaths();
  return (
    <ul className="space-y-1.5 text-sm">
      {turns.map((turn) => (
        <li
          key={turn.option}
          className="grid gap-x-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-baseline"
        >
          <a href={`${home}#${turn.link}`} className="w-fit py-0.5">
            {optionLabel(facet, turn.option)}
          </a>
          <Outcome turn={turn} />
        </li>
      ))}
    </ul>
  );
}

/** What an answer leaves. */
function Outcome({ turn: { verdict, first, left } }: { readonly turn: Turn }) {
  const t = useTranslations("wayTaken");
  const tSigns = useTranslations("signs");
  const { titles } = useWords();
  if (first === undefined) return <p className="text-sm">{t("none")}</p>;
  return (
    <p className="text-sm">
      {verdict === "cause" ? null : (
        <>
          {t("left", { count: left })}
          {tSigns("colon")}
        </>
      )}
      <InlineCode text={titles[first]} />
    </p>
  );
}
