import { useTranslations } from "use-intl";
import type { Portrait } from "@/lib";
import { usePaths } from "../site/paths";

/** An answer that a cause gives, what of it tells, and how much it tells alone. */
export function SampleAnswer({ portrait }: { readonly portrait: Portrait }) {
  const t = useTranslations("causePage");
  const { home } = usePaths();
  const { sample, left, link } = portrait;
  return (
    <>
      <pre className="panel px-4 py-3 text-sm whitespace-pre-wrap wrap-anywhere">
        <code>
          {sample.map(({ text, isTelling }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are always the same
            <span key={at} className="block min-h-[1lh]">
              {isTelling ? (
                <mark className="rounded-sm bg-mark px-0.5 text-mark-ink">{text}</mark>
              ) : (
                text
              )}
            </span>
          ))}
        </code>
      </pre>
      <p className="text-sm">
        {left === 1 ? t("looksAlone") : t("looksLeft", { count: left - 1 })}{" "}
        <a href={`${home}#${link}`}>{t("open")}</a>
      </p>
    </>
  );
}
