import { useTranslations } from "use-intl";
import { type Diagnosis, productAdvice } from "@/lib";
import { Command } from "../elements/command";
import { InlineCode } from "../elements/inline-code";
import type { CauseTexts } from "../words/language";

interface ProductLineProps {
  readonly diagnosis: Diagnosis;
  readonly texts: CauseTexts;
}

/** What the product that refused is, whom to ask about it and with which id, and where it says why. */
export function ProductLine({ diagnosis, texts }: ProductLineProps) {
  const t = useTranslations("diagnosis");
  const tSigns = useTranslations("signs");
  const advice = productAdvice(diagnosis, texts.products, texts.productWords);
  if (advice === undefined) return null;
  const { product, text, command, sources } = advice;
  return (
    <section aria-label={product} className="space-y-3 border-l-4 border-edge pl-3 sm:pl-4">
      <p className="wrap-anywhere">
        <InlineCode text={text} />
      </p>
      {command === undefined ? null : (
        <>
          <p>{command.intro}</p>
          <Command text={command.text} hiddenLabel={product} />
        </>
      )}
      {sources.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-3 text-sm text-soft">
          <li aria-hidden="true">
            {t("sources")}
            {tSigns("colon")}
          </li>
          {sources.map((url) => (
            <li key={url}>
              <a href={url} rel="noreferrer" className="inline-block py-0.5">
                {shortAddress(url)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The host of an address, and the last part of its path. */
function shortAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "");
  return last === undefined ? hostname : `${hostname} › ${last}`;
}
