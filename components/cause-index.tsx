"use client";

import { useTranslations } from "use-intl";
import { causes, type SourceId, sources } from "@/lib";
import { byHop } from "./catalogue";
import { InlineCode } from "./inline-code";
import { usePaths } from "./paths";
import { SourceList } from "./source-list";
import { useWords } from "./words";

// the keys of an object are plain strings to TypeScript; the causes know theirs
const cited: readonly SourceId[] = [
  ...new Set(causes.flatMap((cause): readonly SourceId[] => cause.sources)),
];

interface CauseIndexProps {
  /** Why each cause happens comes with the page, so that no checklist is sent. */
  readonly whys: ReadonlyMap<string, string>;
}

/** All causes, along the way of a request. */
export function CauseIndex({ whys }: CauseIndexProps) {
  const t = useTranslations("causeIndex");
  const { titles, hops } = useWords();
  const { home, causePath } = usePaths();
  return (
    <div className="space-y-10">
      <header className="max-w-3xl space-y-3">
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p>{t("intro", { count: causes.length })}</p>
        <p>
          <a href={home}>{t("diagnose")}</a>
        </p>
      </header>
      <ol className="space-y-8">
        {byHop(causes.map(({ id }) => id)).map(({ hop, causes: here }) => (
          <li
            key={hop}
            className="grid gap-x-8 gap-y-3 border-t border-line pt-5 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <div>
              <h2 className="text-lg font-semibold">{hops[hop].name}</h2>
              <p className="mt-1 text-sm text-soft">{hops[hop].what}</p>
            </div>
            <ul className="panel divide-y divide-line">
              {here.map((id) => (
                <li key={id} className="px-4 py-3">
                  <a href={causePath(id)} className="font-semibold">
                    {titles[id]}
                  </a>
                  <p className="mt-0.5 text-sm text-soft">
                    <InlineCode text={whys.get(id) ?? ""} />
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <section id="sources" className="max-w-3xl space-y-3 border-t border-line pt-5">
        <h2 className="text-lg font-semibold">{t("sources")}</h2>
        <p className="text-sm text-soft">{t("sourcesIntro")}</p>
        <SourceList
          ids={cited.toSorted((one, other) =>
            sources[one].title.localeCompare(sources[other].title),
          )}
        />
      </section>
    </div>
  );
}
