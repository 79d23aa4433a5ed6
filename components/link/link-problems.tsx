import { memo } from "react";
import { useTranslations } from "use-intl";
import type { LinkProblem } from "@/lib";

/** What of the link could not be used, each kind of trouble once. */
export const LinkProblems = memo(function LinkProblems({
  problems,
}: {
  readonly problems: readonly LinkProblem[];
}) {
  const t = useTranslations("link");
  if (problems.length === 0) return null;
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const named = (kind: LinkProblem["kind"]) => {
    const known = problems.flatMap((one) => (one.kind === kind && one.id ? [one.id] : []));
    return [...new Set(known)].slice(0, 8).join(", ");
  };
  return (
    <section
      aria-label={t("label")}
      className="mt-4 rounded-md border-l-4 border-mark-edge bg-mark px-4 py-3 text-mark-ink"
    >
      <h2 className="font-semibold">{t("heading")}</h2>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {kinds.map((kind) => (
          <li key={kind}>
            {t(`problems.${kind}`)}{" "}
            {named(kind) === "" ? null : <code>{t("ids", { ids: named(kind) })}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
});
