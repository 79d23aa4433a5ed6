"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type CauseId, causes, type SourceId, sources } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { Disclosure } from "../elements/disclosure";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { usePaths } from "../site/paths";
import { byHop } from "../words/catalogue";
import { useSpeech } from "../words/language";
import { useWords } from "../words/words";
import { CauseFilterForm, noFilter, passesFilter } from "./cause-filter";
import { causeSearch, type SearchTexts } from "./cause-search";
import { type MessageRow, MessageTable } from "./message-table";

interface CauseIndexProps {
  /** What the search looks through comes with the page, so that no checklist is sent, and nothing is weighed there. */
  readonly texts: SearchTexts;
  /** From what an answer says to its causes. */
  readonly table: readonly MessageRow[];
  /** What any of the causes rests on comes with the page as well, so that no command is sent. */
  readonly cited: readonly SourceId[];
}

/** All causes: by what an answer says, by words, and along the way of a request. */
export function CauseIndex({ texts, table, cited }: CauseIndexProps) {
  const t = useTranslations("causeIndex");
  const { language } = useSpeech();
  const words = useWords();
  const { home } = usePaths();
  const [filter, setFilter] = useState(noFilter);
  const query = useDeferredValue(filter.query.trim());
  const search = useMemo(() => causeSearch(texts, language.locale), [language, texts]);
  const passing = causes.filter((cause) => passesFilter(cause, filter)).map(({ id }) => id);
  const found = query === "" ? passing : search(query).filter((id) => passing.includes(id));
  const isNarrowed = found.length < causes.length;
  return (
    <div className="space-y-8">
      <header className="max-w-3xl space-y-3">
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p>
          {t("intro", { count: causes.length })} <a href={home}>{t("diagnose")}</a>
        </p>
      </header>
      <div className="space-y-2">
        <CauseFilterForm filter={filter} onChange={setFilter} />
        <p role="status" className="text-sm text-soft">
          {isNarrowed || query !== "" ? t("found", { count: found.length }) : ""}
        </p>
      </div>
      {query === "" ? (
        <>
          {isNarrowed ? null : <MessageTable rows={table} />}
          <section className="space-y-4">
            <h2 className="text-xl font-semibold">{t("all")}</h2>
            <ol className="gap-x-8 space-y-6 sm:columns-2 xl:columns-3">
              {byHop(found)
                .filter(({ causes: here }) => here.length > 0)
                .map(({ hop, causes: here }) => (
                  <li key={hop} className="break-inside-avoid border-t border-line pt-3">
                    <h3 className="font-semibold">{words.hops[hop].name}</h3>
                    <p className="mt-0.5 text-sm text-soft">{words.hops[hop].what}</p>
                    <ul className="mt-2 text-sm">
                      {here.map((id) => (
                        <li key={id}>
                          <CauseLink id={id} className="inline-block py-1" />
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
            </ol>
          </section>
        </>
      ) : (
        <FoundCauses ids={found} texts={texts} />
      )}
      <section id="sources" className="max-w-3xl border-t border-line pt-5">
        <h2 className="sr-only">{t("sourcesOf")}</h2>
        <Disclosure summary={t("sources", { count: cited.length })}>
          <div className="space-y-3">
            <p className="text-sm text-soft">{t("sourcesIntro")}</p>
            <SourceList
              sources={sources}
              ids={cited.toSorted((one, other) =>
                sources[one].title.localeCompare(sources[other].title),
              )}
            />
          </div>
        </Disclosure>
      </section>
    </div>
  );
}

interface FoundCausesProps extends Pick<CauseIndexProps, "texts"> {
  readonly ids: readonly CauseId[];
}

function FoundCauses({ ids, texts }: FoundCausesProps) {
  if (ids.length === 0) return null;
  return (
    <ul className="panel divide-y divide-line">
      {ids.map((id) => (
        <li key={id} className="px-4 py-3">
          <CauseLink id={id} className="font-semibold" />
          <p className="mt-0.5 text-sm text-soft">
            <InlineCode text={texts.causes.get(id)?.why ?? ""} />
          </p>
        </li>
      ))}
    </ul>
  );
}
