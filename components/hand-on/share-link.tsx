import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Diagnosis, disclose, linkTo } from "@/lib";
import { CopyButton } from "../elements/copy-button";
import { Disclosure } from "../elements/disclosure";
import { LinkContents } from "./link-contents";
import { ParameterChoice } from "./parameter-choice";

interface ShareLinkProps {
  readonly diagnosis: Diagnosis;
  /** The steps that are done, where the link is to hold them. */
  readonly done: ReadonlySet<string> | undefined;
}

/** Copies a link to the diagnosis, and shows all that it holds. */
export function ShareLink({ diagnosis, done }: ShareLinkProps) {
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
      <section aria-labelledby="share" className="panel space-y-3 p-4 print:hidden sm:p-6">
        <h2 id="share" className="text-lg font-semibold">
          {t("heading")}
        </h2>
        <p className="text-sm text-soft">{t("promise")}</p>
        <p>
          <CopyButton label={t("copy")} text={link} look="main" />
        </p>
        <Disclosure summary={t("contents")}>
          <div className="space-y-4 text-sm">
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
