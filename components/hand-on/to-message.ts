import type { _Translator as Translator } from "use-intl/core";
import { answeringProduct, type Disclosed, repairSteps } from "@/lib";
import { causeEntry } from "../words/catalogue";
import type { CauseTexts } from "../words/language";
import type { en } from "../words/messages/en";
import { plainText } from "../words/plain-text";
import type { SpokenWords } from "../words/words";
import { requestLines } from "./request-lines";

interface MessageInput {
  readonly words: SpokenWords;
  readonly causes: Pick<CauseTexts, "words">;
  readonly t: Translator<typeof en>;
  /** The whole address of the diagnosis. */
  readonly link: string;
}

/**
 * What a caller sends to whoever can repair the named cause: the call with its ids, the cause, and what
 * to do. Undefined where nobody but the caller can do anything.
 */
export function toMessage(
  diagnosis: Disclosed,
  { words, causes, t, link }: MessageInput,
): string | undefined {
  const { cause: id, observations, references } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return undefined;
  const { ask, owner } = causes.words[id].fix;
  if (ask === undefined && repairSteps(cause, observations, "owner").length === 0) return undefined;
  const product = answeringProduct(diagnosis);
  const title = plainText(words.titles[id]);
  return [
    t("message.call"),
    "",
    ...requestLines(diagnosis, t),
    ...references.map(({ vendor, name, value }) => `${vendor} ${name} ${value}`),
    "",
    `${t("message.cause")}${t("signs.colon")}${title}${product === undefined ? "" : ` (${product})`}`,
    `${t("message.ask")}${t("signs.colon")}${plainText(ask ?? owner)}`,
    "",
    `${t("message.proof")}${t("signs.colon")}${link}`,
  ].join("\n");
}
