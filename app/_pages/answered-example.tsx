import { InlineCode } from "@/components/elements/inline-code";
import { examples } from "@/components/paste/examples";
import { causeEntry } from "@/components/words/catalogue";
import type { Locale } from "@/components/words/locales";
import { calledAs, diagnose, proofsOf, repairersOf } from "@/lib";
import { languageOf, translatorFor } from "./language-of";

/** The example that is answered already on a page on which nothing happened yet. */
export const sampleId = "explicit-deny";

/** The example with the answer that it gets, written when the site is built; the page's language can change. */
export const samples = {
  en: <AnsweredExample lang="en" />,
  zh: <AnsweredExample lang="zh" />,
} as const;

function AnsweredExample({ lang }: { readonly lang: Locale }) {
  const { words, causes } = languageOf(lang);
  const t = translatorFor(lang);
  const text = examples.find(({ id }) => id === sampleId)?.text ?? "";
  const diagnosis = diagnose({ text });
  const { cause } = diagnosis;
  if (cause === undefined) throw new Error(`The example ${sampleId} leads to no cause.`);
  const entry = causeEntry(cause);
  const [role = "owner"] = entry === undefined ? [] : repairersOf(entry, diagnosis.observations);
  const [proof] = proofsOf(diagnosis).deciding.filter(({ facet }) => facet === "denial");
  return (
    <div className="space-y-3 text-sm">
      <pre
        translate="no"
        className="max-h-24 overflow-hidden rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap text-soft"
      >
        {text}
      </pre>
      <p translate="no" className="font-mono text-xs wrap-anywhere">
        {calledAs(diagnosis)} <span className="font-semibold text-alarm">→ 403</span>
      </p>
      <p className="text-lg font-semibold text-balance">
        <InlineCode text={words.titles[cause]} />
      </p>
      <p className="border-l-4 border-accent bg-accent-soft px-3 py-2">
        <strong>{t("diagnosis.fixFor", { who: t(`diagnosis.${role}`) })}</strong>{" "}
        <InlineCode text={causes[cause].fix[role]} />
      </p>
      {proof?.quote === undefined ? null : (
        <p>
          <strong>{t("diagnosis.why")}</strong>
          {t("signs.colon")}
          <mark
            translate="no"
            className="box-decoration-clone rounded-sm bg-mark px-1 font-mono text-xs text-mark-ink"
          >
            {proof.quote}
          </mark>
        </p>
      )}
    </div>
  );
}
