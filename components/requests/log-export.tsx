import { useTranslations } from "use-intl";
import { discloseSummary, type LogSummary, linkToSummary } from "@/lib";
import { Button } from "../elements/button";
import { CopyButton } from "../elements/copy-button";
import { download } from "../elements/download";
import { useWords } from "../words/words";
import { toCsv, toMarkdownTable } from "./summary-table";

/** Hand on a log's summary, without what is not known to be harmless. */
export function LogExport({ summary }: { readonly summary: LogSummary }) {
  const t = useTranslations("log");
  const tShare = useTranslations("share");
  const { titles } = useWords();
  const disclosed = discloseSummary(summary);
  const { origin, pathname } = window.location;
  const save = (text: string, type: string, name: string) =>
    download(new Blob([text], { type }), name);
  return (
    <section aria-label={t("export")} className="space-y-2 print:hidden">
      <div className="flex flex-wrap gap-2">
        <CopyButton
          label={tShare("copy")}
          text={`${origin}${pathname}#${linkToSummary(summary)}`}
        />
        <CopyButton label={t("copy")} text={toMarkdownTable(disclosed, { titles, t })} />
        <Button
          onClick={() =>
            save(toCsv(disclosed, { titles, t }), "text/csv;charset=utf-8", "why403-log.csv")
          }
        >
          {t("csv")}
        </Button>
        <Button
          onClick={() =>
            save(`${JSON.stringify(disclosed)}\n`, "application/json", "why403-log.json")
          }
        >
          {t("json")}
        </Button>
      </div>
      <p className="text-soft">{t("exportWhat")}</p>
    </section>
  );
}
