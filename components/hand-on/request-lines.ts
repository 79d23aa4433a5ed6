import type { _Translator as Translator } from "use-intl/core";
import { calledAs, type Disclosed, requestLine } from "@/lib";
import type { en } from "../words/messages/en";

/** The call and its ids as lines of plain text, for whoever has to find it; each where it is known. */
export function requestLines(diagnosis: Disclosed, t: Translator<typeof en>): readonly string[] {
  const { time, requestId, extendedRequestId } = requestLine(diagnosis) ?? {};
  const said = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}${t("signs.colon")}${value}`];
  return [
    ...said(t("request.call"), calledAs(diagnosis)),
    ...said(t("request.time"), time),
    ...said(t("share.parameters.requestId"), requestId),
    ...said("x-amz-apigw-id", extendedRequestId),
  ];
}
