import { useTranslations } from "use-intl";
import { CauseLink } from "../elements/cause-link";
import { useWords } from "../words/words";
import type { VerdictProps } from "./diagnosis-panel";
import { DoubtList } from "./doubt-list";

const MOST_SHOWN = 6;

/** No cause fits: which observations disagree, and what to doubt. */
export function ContradictionVerdict({ diagnosis, stepRef, onDoubt }: VerdictProps) {
  const t = useTranslations("contradiction");
  const tDiagnosis = useTranslations("diagnosis");
  const { facetName } = useWords();
  const { observations, conflict, nearest } = diagnosis;
  return (
    <article className="space-y-5 border-l-4 border-alarm pl-4">
      <header className="space-y-2">
        <h2 ref={stepRef} tabIndex={-1} className="scroll-mt-24 text-xl font-semibold sm:text-2xl">
          {t("heading")}
        </h2>
        <p>{t("text")}</p>
      </header>
      <DoubtList
        observations={observations.filter(({ facet }) => conflict.includes(facet))}
        onDoubt={onDoubt}
      />
      {nearest.length === 0 ? null : (
        <section className="space-y-2">
          <h3 className="text-lg font-semibold">{t("nearest")}</h3>
          <ul className="list-disc space-y-1.5 pl-5">
            {nearest.slice(0, MOST_SHOWN).map(({ cause, doubt }) => (
              <li key={cause}>
                <CauseLink id={cause} />{" "}
                <span className="text-sm text-soft">
                  {t("without", { names: doubt.map(facetName).join(tDiagnosis("between")) })}
                </span>
              </li>
            ))}
          </ul>
          {nearest.length > MOST_SHOWN ? (
            <p>{t("more", { count: nearest.length - MOST_SHOWN })}</p>
          ) : null}
        </section>
      )}
    </article>
  );
}
