import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Diagnosis, type Disclosed, disclose, linkTo, toJson } from "@/lib";
import { Button } from "../elements/button";
import { CopyButton } from "../elements/copy-button";
import { Disclosure } from "../elements/disclosure";
import { download } from "../elements/download";
import type { CauseTexts } from "../words/language";
import { useWords } from "../words/words";
import { LinkContents } from "./link-contents";
import { ParameterChoice } from "./parameter-choice";
import { References } from "./references";
import { toMarkdown } from "./to-markdown";
import { toMessage } from "./to-message";

export interface HandOnProps {
  readonly diagnosis: Diagnosis;
  readonly causes: CauseTexts;
  /** The steps that are done, where the link is to hold them. */
  readonly done: ReadonlySet<string> | undefined;
}

/** All ways to take a result along: a link, texts, a file, paper, and the ids by which others find the call. */
export function HandOn({ diagnosis, causes, done }: HandOnProps) {
  const t = useTranslations("share");
  const tSigns = useTranslations("signs");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const disclosed = disclose(diagnosis);
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}#${linkTo(disclosed, { parameters: chosen, ...(done === undefined ? {} : { done }) })}`;
  return (
    <>
      <p className="hidden text-xs print:block">
        {t("text")}
        {tSigns("colon")}
        {link}
      </p>
      <section aria-labelledby="share" className="space-y-3 print:hidden">
        <h2 id="share" className="text-lg font-semibold">
          {t("heading")}
        </h2>
        <CopyButton label={t("copy")} text={link} look="main" />
        {diagnosis.cause === undefined ? null : (
          <div className="flex flex-wrap items-center gap-2">
            <Button onClick={() => saveJson(disclosed, causes)}>{t("json")}</Button>
            <Button onClick={() => window.print()}>{t("print")}</Button>
            {/* last: "copied" vanishes while the next button is pressed, and would move it away */}
            <CopiedTexts disclosed={disclosed} causes={causes} link={link} />
          </div>
        )}
        <p className="text-sm text-soft">{t("promise")}</p>
        <References references={diagnosis.references} />
        <Disclosure summary={t("contents")}>
          <div className="space-y-4 text-sm">
            <p>{t("holds")}</p>
            <LinkContents diagnosis={diagnosis} />
            <ParameterChoice
              parameters={disclosed.parameters}
              chosen={chosen}
              onChoose={setChosen}
            />
            <div>
              <p className="eyebrow">{t("text")}</p>
              <p className="mt-1 rounded-md bg-sunken px-3 py-2 font-mono text-[0.8125rem]">
                {link}
              </p>
            </div>
          </div>
        </Disclosure>
      </section>
    </>
  );
}

interface CopiedTextsProps {
  readonly disclosed: Disclosed;
  readonly causes: CauseTexts;
  readonly link: string;
}

/** The texts for a ticket, and for whoever can repair it. */
function CopiedTexts({ disclosed, causes, link }: CopiedTextsProps) {
  const t = useTranslations();
  const words = useWords();
  const message = toMessage(disclosed, { words, causes, t, link });
  return (
    <>
      {message === undefined ? null : <CopyButton label={t("share.message")} text={message} />}
      <CopyButton
        label={t("share.ticket")}
        text={toMarkdown(disclosed, { words, causes, t, link })}
      />
    </>
  );
}

function saveJson(disclosed: Disclosed, causes: CauseTexts): void {
  const json = `${JSON.stringify(toJson(disclosed, causes), undefined, 2)}\n`;
  download(
    new Blob([json], { type: "application/json" }),
    `why403-${disclosed.cause ?? "result"}.json`,
  );
}
