import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { usePaths } from "../site/paths";
import { usePasteView } from "../transcript/paste-view";
import { useWords } from "../words/words";

interface DecidingStatementsProps {
  readonly policies: Diagnosis["policies"];
  /** Gives the paste to the page that the link leads to. */
  readonly onHandOver: () => void;
}

/** Of each policy of the paste the statement that decides on the call, or comes nearest to it. */
export function DecidingStatements({ policies, onHandOver }: DecidingStatementsProps) {
  const t = useTranslations("statements");
  const tKnown = useTranslations("known");
  const { facetName, optionLabel } = useWords();
  const view = usePasteView();
  const { policy: page } = usePaths();
  return (
    <section className="space-y-3">
      <h3 className="text-lg font-semibold">{t("heading")}</h3>
      <ul className="space-y-3">
        {policies.map(({ kind, statement, effect, matches, failed, line }) => (
          <li key={`${kind} ${statement} ${line}`} className="border-l-4 border-mark-edge pl-3">
            <p>
              {t(failed ? "fails" : matches ? "matches" : "mayMatch", {
                kind:
                  kind === "authorizer"
                    ? facetName("authorizer-policy")
                    : optionLabel("policy-named", kind),
                statement: statement + 1,
                effect,
              })}{" "}
              <span translate="no" className="font-mono text-[0.8125rem] break-all">
                {[failed?.element, failed?.operator, failed?.key].filter(Boolean).join(" ")}
              </span>
            </p>
            <p className="text-sm">
              {view === undefined ? (
                <span className="text-soft">{tKnown("line", { line })}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => view.showLine(line)}
                  title={tKnown("showLine", { line })}
                  className="min-h-6 text-accent underline underline-offset-3"
                >
                  {tKnown("line", { line })}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm print:hidden">
        <a href={page} onClick={onHandOver}>
          {t("open")}
        </a>
      </p>
    </section>
  );
}
