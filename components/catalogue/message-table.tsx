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

/** From message to causes, as AWS's table of 403s has it. */
export function MessageTable({ rows }: { readonly rows: readonly MessageRow[] }) {
  const t = useTranslations("causeIndex");
  const { home } = usePaths();
  const { optionLabel } = useWords();
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{t("messages")}</h2>
      <p className="max-w-3xl text-sm text-soft">{t("messagesIntro")}</p>
      <table className="panel w-full table-fixed border-collapse text-sm">
        <thead>
          <tr className="border-b border-line text-left">
            <th scope="col" className="w-2/5 px-3 py-2 font-semibold sm:px-4">
              {t("message")}
            </th>
            <th scope="col" className="px-3 py-2 font-semibold sm:px-4">
              {t("likeliest")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ seen, likely, more }) => {
            const said = seen.map(({ facet, option }) => optionLabel(facet, option));
            const [message = "", ...forms] = said;
            const known = seen.map(({ facet, option }) => `${facet}=${option}`).join("&");
            return (
              <tr key={known} className="align-top">
                <th scope="row" className="px-3 py-2 text-left font-normal sm:px-4">
                  <code className="wrap-anywhere">{message}</code>
                  {forms.map((form) => (
                    <span key={form} className="block text-soft">
                      {form}
                    </span>
                  ))}
                </th>
                <td className="px-3 py-2 sm:px-4">
                  <ul className="space-y-1">
                    {likely.map(({ cause, share }) => (
                      <li key={cause} className="grid grid-cols-[3rem_minmax(0,1fr)]">
                        <span className="text-soft tabular-nums">
                          {t("share", { share: Math.min(0.99, share) })}
                        </span>
                        <CauseLink id={cause} />
                      </li>
                    ))}
                  </ul>
                  {likely.length + more < 2 ? null : (
                    <a href={`${home}#${known}`} className="mt-1 ml-12 inline-block">
                      {more === 0 ? t("tellApart") : t("more", { count: more })}
                      <span className="sr-only">{`: ${said.join(", ")}`}</span>
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-sm">
        <a href={home}>{t("other")}</a>
      </p>
    </section>
  );
}
