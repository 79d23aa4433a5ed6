import { useTranslations } from "use-intl";
import { Command } from "../elements/command";
import { Disclosure } from "../elements/disclosure";
import { InlineCode } from "../elements/inline-code";

const EXAMPLE =
  "curl -v -X GET 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders'";

const ways = ["curl", "chrome", "firefox", "postman", "logs", "little"] as const;

/** How to come by something to paste. */
export function GetEvidence() {
  const t = useTranslations("evidence");
  return (
    <Disclosure summary={t("howTo")}>
      <dl className="space-y-3 text-sm">
        {ways.map((way) => (
          <div key={way}>
            <dt className="font-semibold">{t(`names.${way}`)}</dt>
            <dd className="mt-0.5 space-y-2">
              <p>
                <InlineCode text={t(`ways.${way}`)} />
              </p>
              {way === "curl" ? (
                <>
                  <Command text={EXAMPLE} />
                  <p>
                    <InlineCode text={t("curlCopy")} />
                  </p>
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
