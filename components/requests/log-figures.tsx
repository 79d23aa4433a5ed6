import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { LogGroup } from "@/lib";
import { timeIn } from "./summary-table";

/** Who asked for what and when. */
export function LogFigures({ group }: { readonly group: Partial<LogGroup> }) {
  const t = useTranslations("log");
  const { routes, callers, times } = group;
  if (routes === undefined || callers === undefined) return null;
  return (
    <dl className="grid gap-x-6 gap-y-2 md:grid-cols-3">
      <Shares
        heading={t("routes")}
        margin={routes.margin}
        most={routes.most.map(({ name, count }) => ({ name, count }))}
      />
      <Shares
        heading={t("callers")}
        margin={callers.margin}
        most={callers.most.map(({ by, name, count }) => ({ by: t(`by.${by}`), name, count }))}
      />
      {times === undefined ? null : (
        <div className="min-w-0">
          <dt className="text-soft">{t("when")}</dt>
          <dd>
            <Times times={times} />
          </dd>
        </div>
      )}
    </dl>
  );
}

interface SharesProps {
  readonly heading: string;
  readonly margin: number;
  readonly most: readonly {
    readonly by?: string;
    readonly name: string;
    readonly count: number;
  }[];
}

function Shares({ heading, margin, most }: SharesProps) {
  const t = useTranslations("log");
  if (most.length === 0) return null;
  return (
    <div className="min-w-0">
      <dt className="text-soft">{heading}</dt>
      {most.slice(0, MOST_SHOWN).map(({ by, name, count }) => (
        <dd key={`${by} ${name}`} className="flex items-baseline justify-between gap-3">
          <span className="min-w-0">
            {by === undefined ? null : `${by} `}
            <span translate="no" className="font-mono wrap-anywhere">
              {name}
            </span>
          </span>
          <span className="shrink-0 tabular-nums">
            {t(margin > 0 ? "least" : "several", { count })}
          </span>
        </dd>
      ))}
    </div>
  );
}

const MOST_SHOWN = 3;

function Times({ times }: { readonly times: NonNullable<LogGroup["times"]> }) {
  const t = useTranslations("log");
  const { first, last, step, bars } = times;
  const highest = bars.reduce((most, bar) => Math.max(most, bar), 1);
  const [unit, length] = unitOf(step);
  const end = shortTime(last);
  const isOneDay = shortTime(first).slice(0, 10) === end.slice(0, 10);
  const time = (text: ReactNode) => <span className="whitespace-nowrap">{text}</span>;
  const told = t("bars", { step: t("steps", { unit, count: step / length }), highest });
  return (
    <>
      {first === last
        ? shortTime(first)
        : t.rich("period", { first: shortTime(first), last: isOneDay ? end.slice(11) : end, time })}
      {bars.length < 2 ? null : (
        <svg
          role="img"
          aria-label={told}
          viewBox={`0 0 ${bars.length * 4} 24`}
          preserveAspectRatio="none"
          className="mt-1 block h-6 w-full rounded-sm bg-sunken"
        >
          <title>{told}</title>
          {bars.map((bar, at) => {
            const height = (bar / highest) * 24;
            return (
              <rect
                key={String(times.from + at * step)}
                x={at * 4 + 0.5}
                y={24 - height}
                width="3"
                height={height}
                className="fill-accent"
              />
            );
          })}
        </svg>
      )}
    </>
  );
}

function shortTime(seconds: number): string {
  return timeIn(seconds).replace("T", " ").replace("Z", "");
}

function unitOf(
  step: number,
): readonly [unit: "second" | "minute" | "hour" | "day", length: number] {
  if (step < 60) return ["second", 1];
  if (step < 3_600) return ["minute", 60];
  return step < 86_400 ? ["hour", 3_600] : ["day", 86_400];
}
