"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type CauseId, causes, type SourceId, sources } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { usePaths } from "../site/paths";
import { byHop } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import { CauseFilterForm, noFilter, passesFilter } from "./cause-filter";
import { causeSearch } from "./cause-search";

interface CauseLinksProps {
  readonly ids: readonly CauseId[];
  /** Why each cause happens comes with the page, so that no checklist is sent. */
  readonly whys: ReadonlyMap<string, string>;
}

interface CauseIndexProps extends Omit<CauseLinksProps, "ids"> {
  /** What any of the causes rests on comes with the page as well, so that no command is sent. */
  readonly cited: readonly SourceId[];
}

/** All causes, along the way of a request. */
export function CauseIndex({ whys, cited }: CauseIndexProps) {
  const t = useTranslations("causeIndex");
  const { language } = useSpeech();
  const words = useWords();
  const { home } = usePaths();
  const [filter, setFilter] = useState(noFilter);
  const query = useDeferredValue(filter.query.trim());
  const search = useMemo(
    () => causeSearch({ locale: language.locale, words, whys }),
    [language, words, whys],
  );
  const passing = causes.filter((cause) => passesFilter(cause, filter)).map(({ id }) => id);
  const found = query === "" ? passing : search(query).filter((id) => passing.includes(id));
  const isNarrowed = found.length < causes.length;
  return (
    <div className="space-y-8">
      <header className="max-w-3xl space-y-3">
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p>{t("intro", { count: causes.length })}</p>
        <p>
          <a href={home}>{t("diagnose")}</a>
        </p>
      </header>
      <div className="space-y-2">
        <CauseFilterForm filter={filter} onChange={setFilter} />
        <p role="status" className="text-sm text-soft">
          {isNarrowed || query !== "" ? t("found", { count: found.length }) : ""}
        </p>
      </div>
      {query === "" ? (
        <ol className="space-y-8">
          {byHop(found)
            .filter(({ causes: here }) => here.length > 0)
            .map(({ hop, causes: here }) => (
              <li
                key={hop}
                className="grid gap-x-8 gap-y-3 border-t border-line pt-5 lg:grid-cols-[16rem_minmax(0,1fr)]"
              >
                <div>
                  <h2 className="text-lg font-semibold">{words.hops[hop].name}</h2>
                  <p className="mt-1 text-sm text-soft">{words.hops[hop].what}</p>
                </div>
                <CauseLinks ids={here} whys={whys} />
              </li>
            ))}
        </ol>
      ) : (
        <CauseLinks ids={found} whys={whys} />
      )}
      <section id="sources" className="max-w-3xl space-y-3 border-t border-line pt-5">
        <h2 className="text-lg font-semibold">{t("sources")}</h2>
        <p className="text-sm text-soft">{t("sourcesIntro")}</p>
        <SourceList
          sources={sources}
          ids={cited.toSorted((one, other) =>
            sources[one].title.localeCompare(sources[other].title),
          )}
        />
      </section>
    </div>
  );
}

function CauseLinks({ ids, whys }: CauseLinksProps) {
  if (ids.length === 0) return null;
  return (
    <ul className="panel divide-y divide-line">
      {ids.map((id) => (
        <li key={id} className="px-4 py-3">
          <CauseLink id={id} className="font-semibold" />
          <p className="mt-0.5 text-sm text-soft">
            <InlineCode text={whys.get(id) ?? ""} />
          </p>
        </li>
      ))}
    </ul>
  );
}
