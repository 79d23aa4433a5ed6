import type { LogGroup, LogSummary } from "@/lib";
import { Button } from "./button";
import { causePath } from "./catalogue";
import { messages } from "./messages";
import { causeWords } from "./words";

interface LogTableProps {
  readonly summary: LogSummary;
  readonly onDiagnose: (line: string) => void;
}

/** The refusals of a log by their cause, the most frequent first. */
export function LogTable({ summary, onDiagnose }: LogTableProps) {
  const { heading, read, times, cause } = messages.log;
  const groups = summary.groups.toSorted((one, other) => other.count - one.count);
  return (
    <section aria-labelledby="log" className="panel space-y-3 p-4 text-sm">
      <h2 id="log" className="text-lg font-semibold">
        {heading}
      </h2>
      <p role="status">{read(summary)}</p>
      {groups.length === 0 ? null : (
        <table aria-labelledby="log" className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="w-24 py-1 pr-4 text-right">
                {times}
              </th>
              <th scope="col" className="py-1">
                {cause}
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
                  {group.count.toLocaleString("en")}
                </td>
                <td className="py-2">
                  <LoggedCause group={group} onDiagnose={() => onDiagnose(group.example)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LoggedCauseProps {
  readonly group: LogGroup;
  readonly onDiagnose: () => void;
}

function LoggedCause({ group, onDiagnose }: LoggedCauseProps) {
  const { likely, unknown, diagnose, diagnoseHidden } = messages.log;
  const title = group.cause === undefined ? unknown : causeWords[group.cause].title;
  return (
    <div className="space-y-1">
      <p>
        {group.cause === undefined ? (
          title
        ) : (
          <>
            {group.isCertain ? null : `${likely} `}
            <a href={causePath(group.cause)}>{title}</a>
          </>
        )}
      </p>
      <Button onClick={onDiagnose}>
        {diagnose}
        <span className="sr-only">{diagnoseHidden(title)}</span>
      </Button>
    </div>
  );
}
