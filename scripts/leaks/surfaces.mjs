import { createTranslator } from "use-intl/core";
import { bundleLib } from "../bundle-lib.mjs";

/** @typedef {typeof import("../../lib")} Lib */
/** @typedef {import("../../lib").Diagnosis} Diagnosis */

/** @type {Lib & typeof import("../../bin/answer") & typeof import("../../bin/text") & typeof import("../../bin/signature") & typeof import("../../bin/summary") & typeof import("../../bin/speech") & typeof import("../../components/hand-on/to-markdown") & typeof import("../../components/hand-on/to-message") & typeof import("../../components/words/words") & typeof import("../../components/words/messages/en") & typeof import("../../components/words/messages/zh")} */
const {
  cleanHar,
  diagnose,
  disclose,
  discloseSignature,
  discloseSummary,
  en,
  explainPolicies,
  explainSignature,
  facetCommands,
  fillCommand,
  linkTo,
  linkNames,
  products,
  readPaste,
  readPolicies,
  remedies,
  signatureText,
  sources,
  speechIn,
  spoken,
  summariseLog,
  toAnswer,
  toJson,
  toMarkdown,
  toMessage,
  toText,
  toWholeTable,
  zh,
} = await bundleLib(
  "lib/index",
  "bin/answer",
  "bin/text",
  "bin/signature",
  "bin/summary",
  "bin/speech",
  "components/hand-on/to-markdown",
  "components/hand-on/to-message",
  "components/words/words",
  "components/words/messages/en",
  "components/words/messages/zh",
);

/**
 * Everything that shows a paste. What leaves the screen is handed on, in a file, a ticket or a
 * link; the view and its quotes are seen by the person who pasted.
 */
export const surfaces = /** @type {const} */ ([
  { id: "view", leavesScreen: false },
  { id: "quotes", leavesScreen: false },
  { id: "policies", leavesScreen: false },
  { id: "compared", leavesScreen: false },
  { id: "json", leavesScreen: true },
  { id: "text", leavesScreen: true },
  { id: "markdown", leavesScreen: true },
  { id: "har", leavesScreen: true },
  { id: "summary", leavesScreen: true },
  { id: "link", leavesScreen: true },
  { id: "commands", leavesScreen: true },
  { id: "signature", leavesScreen: true },
]);

/** @typedef {(typeof surfaces)[number]["id"]} Surface */

const commands = new Set([
  ...Object.values(remedies).flatMap((remedy) => Object.values(remedy.commands)),
  ...Object.values(facetCommands),
]);

const speeches = /** @type {const} */ (["en", "zh"]).map((lang) => speechIn(lang));
/** So wide that no line breaks a secret in two. */
const terminal = {
  columns: Number.POSITIVE_INFINITY,
  paint: (/** @type {string} */ _, /** @type {string} */ text) => text,
};
const pages = speeches.map((speech) => ({ speech, terminal }));

const tickets = [
  { speech: speechIn("en"), t: createTranslator({ locale: "en", messages: en }) },
  { speech: speechIn("zh"), t: createTranslator({ locale: "zh", messages: zh }) },
].map(({ speech, t }) => ({
  t,
  words: spoken(speech.words),
  causes: {
    words: speech.causes,
    productWords: speech.products,
    products,
    sources,
    remedies,
  },
}));

/**
 * A ticket and a message as they read once all questions are answered: of the likeliest cause.
 *
 * @param {Diagnosis} diagnosis @param {string} link
 */
function markdownOf(diagnosis, link) {
  const cause = diagnosis.cause ?? diagnosis.remaining[0]?.cause;
  return tickets
    .flatMap((ticket) => {
      const disclosed = disclose({ ...diagnosis, cause });
      return [
        toMarkdown(disclosed, { ...ticket, link }),
        toMessage(disclosed, { ...ticket, link }) ?? "",
      ];
    })
    .join("\n");
}

/**
 * The short answer and the whole one.
 *
 * @param {import("../../lib").Disclosed} diagnosis
 * @param {(typeof pages)[number]} page
 */
function textOf(diagnosis, page) {
  const others = { named: [{ number: 2, diagnosis }], unnamed: 0 };
  return toAnswer(diagnosis, others, page) + toText(diagnosis, page);
}

/** @param {string} text */
function summaryOf(text) {
  const summariser = summariseLog();
  summariser.push(text);
  const summary = discloseSummary(summariser.finish());
  return [JSON.stringify(summary), ...pages.map((page) => toWholeTable(summary, page))].join("\n");
}

/** @param {ReturnType<typeof explainSignature>} compared */
function signatureOf(compared) {
  const report = discloseSignature(compared);
  return [JSON.stringify(report), ...speeches.map((speech) => signatureText(report, speech))].join(
    "\n",
  );
}

/**
 * What the page about policies shows and copies; undefined where a text has no policy.
 *
 * @param {string} text
 */
function policiesOf(text) {
  if (!text.includes("Statement")) return undefined;
  const { policies, form } = readPolicies(text);
  if (policies.length === 0) return undefined;
  return JSON.stringify([policies, form, explainPolicies({ policies, form })]);
}

/**
 * What each surface shows of a paste; one that has nothing to show is left out.
 *
 * @param {string} text
 * @returns {ReadonlyMap<Surface, string>}
 */
export function show(text) {
  const paste = readPaste(text);
  const diagnosis = diagnose({ paste });
  const { reading, observations } = diagnosis;
  const disclosed = disclose(diagnosis);
  const link = linkTo(disclosed, { parameters: linkNames });
  const har = cleanHar(paste);
  const policies = policiesOf(text);
  const compared = explainSignature(text);
  return new Map(
    /** @type {[Surface, string][]} */ ([
      ["view", [reading.text, JSON.stringify(reading.exchanges)].join("\n")],
      ["quotes", observations.map(({ quote }) => quote ?? "").join("\n")],
      ...(policies === undefined ? [] : [["policies", policies]]),
      ["json", JSON.stringify(tickets.map(({ causes }) => toJson(disclosed, causes)))],
      ["text", pages.map((page) => textOf(disclosed, page)).join("\n")],
      ["markdown", markdownOf(diagnosis, `https://why403.example/en/#${link}`)],
      ...(har === undefined ? [] : [["har", har]]),
      ["summary", summaryOf(text)],
      ["link", link],
      [
        "commands",
        Array.from(commands, (command) => fillCommand(command, disclosed).text).join("\n"),
      ],
      // what the page about signatures shows
      ["compared", JSON.stringify(compared)],
      ["signature", signatureOf(compared)],
    ]),
  );
}

/** The redacted text alone. @param {string} text */
export const viewOf = (text) => readPaste(text).text;
