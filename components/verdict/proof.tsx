import { useTranslations } from "use-intl";
import { type Diagnosis, type DiagnosisObservation, proofsOf } from "@/lib";
import { Disclosure } from "../elements/disclosure";
import { QuotedLine } from "../elements/quoted-line";
import { Saying } from "../elements/saying";

/** The observations that ruled other causes out, then those that fit the named one as well, or do not. */
export function Proof({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations("diagnosis");
  const { deciding, fitting, loose } = proofsOf(diagnosis);
  return (
    <section className="space-y-3">
      <h3 className="text-lg font-semibold">{t("proof")}</h3>
      <ProofList observations={deciding} />
      {fitting.length === 0 ? null : (
        <Disclosure summary={t("alsoSeen", { count: fitting.length })}>
          <ProofList observations={fitting} />
        </Disclosure>
      )}
      {loose.length === 0 ? null : (
        <Disclosure summary={t("outweighed", { count: loose.length })}>
          <ProofList observations={loose} />
        </Disclosure>
      )}
    </section>
  );
}

function ProofList({ observations }: { readonly observations: readonly DiagnosisObservation[] }) {
  const t = useTranslations("known");
  return (
    <ul className="space-y-3">
      {observations.map((one, at) => (
        <li key={one.facet} className="border-l-4 border-mark-edge pl-3">
          <p>
            <Saying facet={one.facet} option={one.option} />
          </p>
          {one.from === "evidence" ? (
            <QuotedLine observation={one} above={observations.slice(0, at)} />
          ) : (
            <p className="text-sm text-soft">{t("yourAnswer")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
