import { useTranslations } from "use-intl";
import type { ExchangeSummary } from "@/lib";

interface ExchangeRowProps {
  readonly exchange: ExchangeSummary;
  readonly isChosen: boolean;
  readonly onPick: () => void;
}

/** One request that can be picked: what was asked, and what was answered. */
export function ExchangeRow({ exchange, isChosen, onPick }: ExchangeRowProps) {
  const t = useTranslations("exchanges");
  const { kind, method, target, status, isPreflight } = exchange;
  const hasFailed = status === undefined || status >= 300;
  return (
    <label className="flex min-h-8 items-baseline gap-3 py-1">
      <input
        type="radio"
        name="exchange"
        checked={isChosen}
        onChange={onPick}
        className="size-4 shrink-0 translate-y-0.5"
      />
      <span className="min-w-0">
        <span translate="no" className="font-mono">
          {method ?? t(`unnamed.${kind}`)} {target === undefined ? null : shorten(target)}
        </span>{" "}
        <strong>{status ?? t("noStatus")}</strong>
        {isPreflight ? (
          <span className="block">{hasFailed ? t("preflightFailed") : t("preflight")}</span>
        ) : null}
      </span>
    </label>
  );
}

const MOST_PATH = 120;

/** A target that fits a row: of a host its first name, of a path its start, no query. */
function shorten(target: string): string {
  const [, host = "", path = target] = /^[a-z]+:\/\/([^/?#]*)(.*)/is.exec(target) ?? [];
  const [bare = ""] = path.split(/[?#]/, 1);
  const rest = path.length > bare.length ? "?…" : "";
  const start = bare.length > MOST_PATH ? `${bare.slice(0, MOST_PATH)}…` : `${bare}${rest}`;
  const [label = ""] = host.split(".", 1);
  return host === "" ? start : `${label}${label === host ? "" : "…"}${start}`;
}
