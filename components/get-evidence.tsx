import { useTranslations } from "use-intl";
import { Command } from "./command";
import { Disclosure } from "./disclosure";

const EXAMPLE =
  "curl -v -X GET 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders'";

/** How to come by something to paste. */
export function GetEvidence() {
  const t = useTranslations("paste");
  return (
    <Disclosure summary={t("howTo")}>
      <div className="space-y-2 text-sm">
        <p>{t("howToCurl")}</p>
        <Command text={EXAMPLE} />
        <p>{t("howToCurlWindows")}</p>
        <p>{t("howToBrowser")}</p>
        <p>{t("howToBody")}</p>
      </div>
    </Disclosure>
  );
}
