import { memo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { LinkedSummary, LogGroup, LogSummary } from "@/lib";
import { Button } from "../elements/button";
import { ShareBar } from "../elements/share-bar";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";
import { LogExport } from "./log-export";
import { LogFigures } from "./log-figures";

interface LogTableProps {
  readonly summary: LinkedSummary;
  /** The same with all that the log says; undefined where it came with a link. */
  readonly whole: LogSummary | undefined;
  readonly onDiagnose: (line: string) => void;
}

/** A link has counts alone. */
type ShownGroup = LinkedSummary["groups"][number] & Partial<LogGroup>;

/** The refusals of a log by their cause, the most frequent first. */
export const LogTable = memo(function LogTable({ summary, whole, onDiagnose }: LogTableProps) {
  const t = useTranslations("log");
  const { number } = useFormatter();
  const { lines, refused, unread } = summary;
  const groups: readonly ShownGroup[] = (whole ?? summary).groups.toSorted(
    (one, other) => other.count - one.count,
  );
  return (
    <section aria-labelledby="log" className="panel space-y-3 p-4 text-sm">
      <h2 id="log" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <p role="status">{t("read", { lines, refused, unread })}</p>
      {groups.length === 0 ? null : (
        <table aria-labelledby="log" className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="w-24 py-1 pr-4 text-right">
                {t("times")}
              </th>
              <th scope="col" className="py-1">
                {t("cause")}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr
                key={`${group.cause} ${group.isCertain}`}
                className="border-b border-line align-baseline last:border-0"
              >
                <td className="py-2 pr-4 text-right tabular-nums">
                  {number(group.count)}
                  <span className="block text-soft">
                    {number(group.count / Math.max(1, refused), SHARE)}
                  </span>
                </td>
                <td className="space-y-2 py-2">
                  <ShareBar share={group.count / Math.max(1, refused)} />
                  <LoggedCause group={group} onDiagnose={onDiagnose} />
                  <LogFigures group={group} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {whole === undefined || groups.length === 0 ? null : <LogExport summary={whole} />}
    </section>
  );
});

const SHARE = { style: "percent", maximumFractionDigits: 1 } as const;

interface LoggedCauseProps {
  readonly group: ShownGroup;
  readonly onDiagnose: (line: string) => void;
}

function LoggedCause({ group, onDiagnose }: LoggedCauseProps) {
  const t = useTranslations("log");
  const { titles } = useWords();
  const { causePath } = usePaths();
  const { example } = group;
  const title = group.cause === undefined ? t("unknown") : titles[group.cause];
  return (
    <div className="space-y-1">
      <p>
        {group.cause === undefined ? (
          title
        ) : (
          <>
            {group.isCertain ? null : `${t("likely")} `}
            <a href={causePath(group.cause)}>{title}</a>
          </>
        )}
      </p>
      {example === undefined ? null : (
        <Button onClick={() => onDiagnose(example)}>
          {t("diagnose")}
          <span className="sr-only">{t("diagnoseHidden", { title })}</span>
        </Button>
      )}
    </div>
  );
}
