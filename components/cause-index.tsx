import { causes, type SourceId, sources } from "@/lib";
import { byHop, causePath } from "./catalogue";
import { InlineCode } from "./inline-code";
import { messages } from "./messages";
import { SourceList } from "./source-list";
import { causeWords, hopWords } from "./words";

// the keys of an object are plain strings to TypeScript; the causes know theirs
const cited: readonly SourceId[] = [
  ...new Set(causes.flatMap((cause): readonly SourceId[] => cause.sources)),
];

/** All causes, along the way of a request. */
export function CauseIndex() {
  const { title, intro, diagnose, sources: sourcesHeading, sourcesIntro } = messages.causeIndex;
  return (
    <div className="space-y-10">
      <header className="max-w-3xl space-y-3">
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        <p>{intro(causes.length)}</p>
        <p>
          <a href="/">{diagnose}</a>
        </p>
      </header>
      <ol className="space-y-8">
        {byHop(causes.map(({ id }) => id)).map(({ hop, causes: here }) => (
          <li
            key={hop}
            className="grid gap-x-8 gap-y-3 border-t border-line pt-5 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <div>
              <h2 className="text-lg font-semibold">{hopWords[hop].name}</h2>
              <p className="mt-1 text-sm text-soft">{hopWords[hop].what}</p>
            </div>
            <ul className="panel divide-y divide-line">
              {here.map((id) => (
                <li key={id} className="px-4 py-3">
                  <a href={causePath(id)} className="font-semibold">
                    {causeWords[id].title}
                  </a>
                  <p className="mt-0.5 text-sm text-soft">
                    <InlineCode text={causeWords[id].why} />
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <section id="sources" className="max-w-3xl space-y-3 border-t border-line pt-5">
        <h2 className="text-lg font-semibold">{sourcesHeading}</h2>
        <p className="text-sm text-soft">{sourcesIntro}</p>
        <SourceList
          ids={cited.toSorted((one, other) =>
            sources[one].title.localeCompare(sources[other].title),
          )}
        />
      </section>
    </div>
  );
}
