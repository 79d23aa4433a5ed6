import { useTranslations } from "use-intl";
import { type Diagnosis, disclose, toJson } from "@/lib";
import { Button } from "../elements/button";
import { CopyButton } from "../elements/copy-button";
import { download } from "../elements/download";
import type { CauseTexts } from "../words/language";
import { useWords } from "../words/words";
import { toMarkdown } from "./to-markdown";

interface ExportResultProps {
  readonly diagnosis: Diagnosis;
  readonly causes: CauseTexts;
  readonly done: ReadonlySet<string>;
}

/** Takes a diagnosis out of the page: as Markdown for a ticket, as JSON, on paper. */
export function ExportResult({ diagnosis, causes, done }: ExportResultProps) {
  const t = useTranslations();
  const words = useWords();
  const { href } = window.location;
  const disclosed = disclose(diagnosis);
  const json = () =>
    download(
      new Blob([`${JSON.stringify(toJson(disclosed, causes), undefined, 2)}\n`], {
        type: "application/json",
      }),
      `why403-${diagnosis.cause ?? "result"}.json`,
    );
  return (
    <div className="space-y-2 print:hidden">
      <p className="text-sm text-soft">{t("export.what")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={json}>{t("export.json")}</Button>
        <Button onClick={() => window.print()}>{t("export.print")}</Button>
        {/* last: "copied" vanishes while the next button is pressed, and would move it away */}
        <CopyButton
          label={t("export.markdown")}
          text={toMarkdown(disclosed, { words, causes, t, link: href, done })}
        />
      </div>
    </div>
  );
}
