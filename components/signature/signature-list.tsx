import { useTranslations } from "use-intl";
import { type CauseEntry, type FacetId, facets } from "@/lib";
import { Aside } from "../elements/aside";
import { Disclosure } from "../elements/disclosure";
import { useWords } from "../words/words";

interface Trait {
  readonly facet: FacetId;
  readonly usual: readonly string[];
  readonly seldom: readonly string[];
}

/** The facets that tell something of the cause: not every option of them is possible. */
function traitsOf({ signature, unusual }: CauseEntry): readonly (Trait & { isSeen: boolean })[] {
  return facets.flatMap((facet) => {
    const { id, options } = facet;
    const usual: readonly string[] = signature[id] ?? [];
    const seldom: readonly string[] = unusual?.[id] ?? [];
    const isTelling = usual.length > 0 && usual.length * 2 <= options.length;
    return isTelling
      ? [{ facet: id, usual, seldom, isSeen: !("effort" in facet) || facet.effort === 1 }]
      : [];
  });
}

/** What a cause looks like, in words: first what is on the screen, then what must be looked up. */
export function SignatureList({ cause }: { readonly cause: CauseEntry }) {
  const t = useTranslations("causePage");
  const traits = traitsOf(cause);
  const rest = traits.filter(({ isSeen }) => !isSeen);
  return (
    <>
      <TraitTable traits={traits.filter(({ isSeen }) => isSeen)} />
      {rest.length === 0 ? null : (
        <Disclosure summary={t("looksMore")}>
          <TraitTable traits={rest} />
        </Disclosure>
      )}
    </>
  );
}

function TraitTable({ traits }: { readonly traits: readonly Trait[] }) {
  const t = useTranslations("causePage");
  const { facetName, optionLabel } = useWords();
  const joined = (facet: FacetId, options: readonly string[]) =>
    options.map((option) => optionLabel(facet, option)).join(` ${t("or")} `);
  return (
    <dl className="panel divide-y divide-line">
      {traits.map(({ facet, usual, seldom }) => (
        <div key={facet} className="grid gap-x-4 px-4 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="text-sm font-semibold">{facetName(facet)}</dt>
          <dd className="text-sm">
            {joined(facet, usual)}
            {seldom.length === 0 ? null : (
              <Aside>{t("seldom", { labels: joined(facet, seldom) })}</Aside>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
