import { useTranslations } from "use-intl";
import type { CauseId, Sighting } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";

/** What an answer says, and its likeliest causes. */
export interface MessageRow extends Pick<Sighting, "seen"> {
  readonly likely: readonly { readonly cause: CauseId; readonly share: number }[];
  /** How many more causes say so. */
  readonly more: number;
}

/** From such a share on nobody needs to tell the others apart. */
const CLEAR = 0.9;

/** From message to causes, as AWS's table of 403s has it. */
export function MessageTable({ rows }: { readonly rows: readonly MessageRow[] }) {
  const t = useTranslations("causeIndex");
  const { home } = usePaths();
  return (
    <section aria-labelledby="messages" className="space-y-3">
      <h2 id="messages" className="text-xl font-semibold">
        {t("messages")}
      </h2>
      <p className="max-w-3xl text-sm text-soft">{t("messagesIntro")}</p>
      <dl className="panel divide-y divide-line text-sm">
        {rows.map((row) => (
          <div
            key={knownIn(row)}
            className="grid gap-x-6 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt>
              <Message {...row} />
            </dt>
            <dd>
              <LikelyCauses {...row} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm">
        <a href={home}>{t("other")}</a>
      </p>
    </section>
  );
}

/** What a link to a diagnosis says that is seen. */
function knownIn({ seen }: Pick<MessageRow, "seen">): string {
  return seen.map(({ facet, option }) => `${facet}=${option}`).join("&");
}

function Message({ seen }: Pick<MessageRow, "seen">) {
  const t = useTranslations("causeIndex");
  const { optionLabel } = useWords();
  return seen.map(({ facet, option }) =>
    facet === "denial" ? (
      <span key={facet} className="block text-soft">
        {t(option === "explicit" ? "explicit" : "implicit")}
      </span>
    ) : (
      <code key={facet} className="font-semibold wrap-anywhere">
        {optionLabel(facet, option)}
      </code>
    ),
  );
}

function LikelyCauses(row: MessageRow) {
  const { likely, more } = row;
  const t = useTranslations("causeIndex");
  const { home } = usePaths();
  const isClear = (likely[0]?.share ?? 0) >= CLEAR;
  return (
    <>
      <ul className="space-y-1">
        {likely.map(({ cause, share }) => (
          <li key={cause} className="grid grid-cols-[3rem_minmax(0,1fr)]">
            <span className="text-soft tabular-nums">
              {t("share", { percent: Math.min(99, Math.round(share * 100)) })}
            </span>
            <CauseLink id={cause} className="w-fit" />
          </li>
        ))}
      </ul>
      {isClear ? null : (
        <a href={`${home}#${knownIn(row)}`} className="mt-1 ml-12 inline-block">
          {more === 0 ? t("tellApart") : t("more", { count: more })}
          <span className="sr-only">
            {": "}
            <Message {...row} />
          </span>
        </a>
      )}
    </>
  );
}
