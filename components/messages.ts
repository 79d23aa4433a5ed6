import type { Format, HiddenCount, LinkProblem, LogSummary, Notice, Parameters } from "@/lib";
import type { ReadingFault, ReadingProblem, ReadingProgress } from "./reading-protocol";

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function size(bytes: number): string {
  if (bytes < 1_000) return count(bytes, "byte", "bytes");
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`;
}

const hiddenKinds: { readonly [K in HiddenCount["kind"]]: readonly [one: string, many: string] } = {
  "access-key-id": ["access key id", "access key ids"],
  "api-key": ["API key", "API keys"],
  authorization: ["authorization", "authorizations"],
  cookie: ["cookie", "cookies"],
  jwt: ["JSON web token", "JSON web tokens"],
  password: ["password", "passwords"],
  pem: ["private key", "private keys"],
  "query-parameter": ["value of a query", "values of queries"],
  "secret-key": ["secret key", "secret keys"],
  "session-token": ["session token", "session tokens"],
  signature: ["signature", "signatures"],
  token: ["token", "tokens"],
  "url-userinfo": ["user in a URL", "users in URLs"],
};

const problems: { readonly [F in ReadingFault]: (problem: ReadingProblem) => string } = {
  binary: ({ name }) =>
    `${nameOf(name)} is no text. Choose a HAR, a log or another text file; unpack an archive first.`,
  broken: () =>
    "Reading stopped on an error of this page. The questions still work, and so may a smaller part of the text.",
  empty: ({ name }) => `${nameOf(name)} is empty.`,
  folder: ({ name }) => `${nameOf(name)} is a folder. Choose the files in it.`,
  "no-reader": () =>
    "The part of this page that reads pastes did not start. Reload the page and paste again; without it only the questions work.",
  "too-long": ({ name, size: bytes = 0 }) =>
    `${nameOf(name)} has ${size(bytes)}, which is more than a browser can read as one text. Export only the requests that failed, or cut out the lines around the 403.`,
  unreadable: ({ name }) =>
    `${nameOf(name)} could not be read. It may have been moved or changed since, or be a folder.`,
};

function nameOf(name: string | undefined): string {
  return name ?? "This text";
}

const formats: { readonly [F in Format]: string } = {
  "curl-verbose": "a curl -v transcript",
  "http-response": "an HTTP response",
  "header-list": "a list of headers",
  "devtools-headers": "headers copied from a browser's developer tools",
  "json-body": "a JSON body",
  "error-text": "an error message",
  har: "a HAR file",
  log: "lines of a log",
  configuration: "what a command printed of the API",
  probe: "what a network command printed",
  "client-output": "what an HTTP client printed",
  mixed: "several things in one paste",
};

const notices: { readonly [N in Notice["id"]]: string } = {
  "nothing-recognised":
    "Nothing in this text was recognised. Paste the output of curl -v, the response's headers or its body, or answer the questions instead.",
  "head-is-partial":
    "Not all headers are here, so a header that is missing proves nothing. The output of curl -v would show them all.",
  "body-is-cut": "The body ends before its end; what is there was read.",
  "json-is-broken": "The JSON in this text is broken; it was read as plain text.",
  "several-exchanges": "There is more than one request in this text.",
  "cors-hides-status":
    "The console shows a CORS error, and the browser hides the answer behind it: a refusal by the API often lacks the CORS headers. Look up the status in the Network tab, or send the request with curl -v and paste what it prints.",
  "preflight-refused":
    "The preflight failed: the OPTIONS request that the browser sends first. The request itself was never sent, so find out why OPTIONS is refused.",
  "har-partly-read":
    "Of this HAR the requests that were refused or got no answer were read; the others were only counted.",
  "har-is-cut": "The HAR ends before its end; the requests that are complete were read.",
};

const linkProblems: { readonly [K in LinkProblem["kind"]]: string } = {
  "cut-or-changed":
    "The link was cut or changed on its way. What could still be read is used; compare it with the link that you were sent.",
  "newer-version":
    "The link was made by a newer version of this page. Parts of it may be missing here.",
  "too-long": "The link is longer than any link of this page. Only its first part was read.",
  "unknown-id": "The link holds something that this page does not know; it was left out.",
  "unknown-option": "The link holds an answer that this page does not know; it was left out.",
  "repeated-id": "The link says one thing twice; the first one counts.",
  unreadable: "A part of the link could not be read; it was left out.",
};

const parameters: { readonly [P in keyof Parameters]-?: string } = {
  apiId: "API id",
  region: "Region",
  stage: "Stage",
  method: "Method",
  path: "Path",
  host: "Host",
  requestId: "Request id",
  extendedRequestId: "Extended request id",
};

/** Every word of the page that is not knowledge, in one place, so that a catalogue can replace it. */
export const messages = {
  site: {
    name: "why403",
    title: "why403: find the cause of an API Gateway 403",
    description:
      "Paste a 403 from Amazon API Gateway and get its one documented cause, with the lines that prove it and the checklist that repairs it. Nothing you paste leaves the tab.",
    privacy: "Your paste stays in this tab",
    skip: "Skip to the content",
    navigation: "Site",
    tree: "Decision tree",
    causes: "Causes",
    version: (version: string) => `Version ${version}`,
    rulesChecked: (date: string) => `Sources last read on ${date}`,
    licence: "MIT licence",
    sources: "All sources",
    independent: "Not made or endorsed by Amazon Web Services.",
  },
  start: {
    heading: "Why did API Gateway answer 403?",
    promise: "Paste what you have. You get the one documented cause and how to repair it.",
    noScript:
      "Reading a paste needs JavaScript, which is switched off here. The catalogue works without it:",
    noScriptLink: "all causes with their checklists",
  },
  paste: {
    label: "Paste a 403",
    hint: "curl -v output, response headers, a body, an error message, a HAR, a log, or what an AWS command printed. Secrets are hidden as it is read.",
    forget: "Forget my paste",
    forgotten: "The paste is gone.",
    examples: "Or try an example:",
    exampleNames: {
      "missing-token": "Missing Authentication Token",
      forbidden: "Forbidden, from a browser",
      signature: "Signature does not match",
      "explicit-deny": "Explicit deny",
      cloudfront: "CloudFront's page",
    },
    howTo: "How do I get this?",
    howToCurl: "Repeat the failing request in a terminal, with its own method and headers:",
    howToCurlCommand:
      "curl -v -X GET 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders'",
    howToCurlWindows:
      "Copy everything it prints, the lines that begin with > and < above all. In PowerShell, write curl.exe.",
    howToBrowser:
      "In a browser: open the developer tools (F12), choose Network, repeat the request, click it, and copy the response headers and the text under Response. Where CORS hides the answer from your code, it still stands there.",
    howToBody: "A body or an error message alone is a start too; the questions find out the rest.",
  },
  reading: {
    label: "What was read",
    readAs: (format: Format) => `Read as ${formats[format]}.`,
    hidden: (counts: readonly HiddenCount[]) => {
      if (counts.length === 0) return "No secrets found in it.";
      const all = counts.reduce((sum, one) => sum + one.count, 0);
      const kinds = counts.map((one) => count(one.count, ...hiddenKinds[one.kind])).join(", ");
      return `${count(all, "value", "values")} hidden before anything else looked at it: ${kinds}.`;
    },
    notices,
    show: "Show the paste as it was read",
    pasteLabel: "The paste without its secrets",
    legend: "Marked lines prove something; what they prove stands behind them.",
    proves: (what: string) => `proves: ${what}`,
    leftOut: (number: number) => ` … ${count(number, "character", "characters")} left out … `,
    moreLines: (number: number) =>
      `${count(number, "further line is", "further lines are")} not shown.`,
  },
  exchanges: {
    legend: "Which request is it about?",
    unnamed: { exchange: "Request", "log-record": "Line of a log" },
    noStatus: "no response",
    preflight: "Preflight: the browser's own OPTIONS request.",
    preflightFailed:
      "Preflight: the browser's own OPTIONS request; it failed, so the real request was never sent.",
    probably: (title: string) => `Likely: ${title}`,
    filter: "Find a request by its method, path or status",
    none: "No request matches.",
    more: (number: number) => `Show ${number} more`,
    others: (number: number) =>
      `Show ${count(number, "request that was", "requests that were")} not refused`,
    unlisted: (number: number) =>
      `${count(number, "further request is", "further requests are")} not listed.`,
  },
  files: {
    choose: "Choose a file",
    orDrop: "or drop it anywhere on this page, at any size.",
    drop: "Drop to read it here. It stays in this tab.",
    held: "What is read",
    size,
    pastedText: "Pasted text",
    replaces: "Paste something below to read that instead.",
    problems,
  },
  progressOfReading: {
    started: "Reading.",
    finished: "Read.",
    stage: ({ stage, share }: ReadingProgress) => {
      const what = stage === "loading" ? "Loading" : "Looking for refused requests";
      return share === undefined ? `${what} …` : `${what}: ${Math.floor(share * 100)} %`;
    },
    cancel: "Cancel",
  },
  log: {
    heading: "What the log says",
    read: ({ lines, refused, unread }: LogSummary) =>
      `${count(lines, "line", "lines")} read, ${count(refused, "request", "requests")} refused with 403.${
        unread === 0 ? "" : ` ${count(unread, "line was", "lines were")} not understood.`
      }`,
    times: "Requests",
    cause: "Cause",
    likely: "Likely:",
    unknown: "The log does not tell",
    diagnose: "Diagnose one of these",
    diagnoseHidden: (title: string) => `: ${title}`,
  },
  har: {
    download: "Download a cleaned HAR",
    preparing: "Preparing the file …",
    ready: "The cleaned HAR is downloaded.",
    failed: "This is not one whole HAR, so it cannot be cleaned. Choose the file itself.",
    what: (hidden: number) =>
      `To hand on to support: ${count(hidden, "value is", "values are")} hidden, answers that were no refusal have no bodies, and accounts, hosts, addresses and names have pseudonyms. Look through it before you hand it on.`,
    name: (name: string) => `${name.replace(/\.har$/i, "")}.cleaned.har`,
    unnamed: "requests",
  },
  output: {
    label: "Paste its output here",
    read: "Read the output",
    missing: "Nothing is pasted here yet.",
    unanswered: "Read, but it does not answer this question.",
  },
  known: {
    heading: "What we know",
    intro: "Correct anything that is wrong; your other answers stay.",
    rows: {
      message: "Error message",
      "error-type": "Error type header",
      "api-type": "API type",
      "auth-mode": "Auth mode",
    },
    notKnown: "Not known yet",
    unsure: "I'm not sure",
    answers: "Your answers",
    fromPaste: "From the paste",
    fromLink: "From the link",
    line: (line: number) => `Line ${line}:`,
    sameLine: (line: number) => `Line ${line}, quoted above.`,
    yourAnswer: "Answered by hand.",
    yourDoubt: "You were not sure.",
    linkSays: "From the link; the paste itself is not in it.",
    pasteSays: (option: string) => `The paste says otherwise: ${option}`,
    linkSaidOtherwise: (option: string) => `The link says otherwise: ${option}`,
    back: "Back to what the paste says",
    backToLink: "Back to what the link says",
    change: "Change",
    remove: "Remove",
  },
  question: {
    start: "Nothing to paste? Answer questions instead",
    next: "Next question",
    again: "Change your answer",
    unsure: "I'm not sure",
    unsureHint: "Asked once; another question may tell the same.",
    continue: "Continue",
    cancel: "Cancel",
    missing: "Choose an answer. “I'm not sure” is one too.",
    findOut: "How to find out",
  },
  command: {
    copy: "Copy command",
    ofStep: (step: number) => `of step ${step}`,
    copied: "Copied",
    failed: "Copying is not allowed here; select the text instead",
    placeholders: "Names in capitals are yours to fill in.",
  },
  progress: {
    left: (number: number) => (number === 1 ? "1 cause left" : `${number} causes left`),
    ruledOut: (number: number) =>
      number === 0 ? "That answer ruled out none." : `That answer ruled out ${number}.`,
    back: (number: number) => `That brought back ${number}.`,
    way: "The request's way, and where it may have been refused",
    atHop: (number: number) => `${count(number, "cause", "causes")} left`,
  },
  diagnosis: {
    label: "Diagnosis",
    empty: "Nothing is known yet: all documented causes are possible.",
    refusedAt: "Refused at",
    proof: "What says so",
    alsoSeen: (number: number) => `What else is known, and fits (${number})`,
    checklist: "Checklist",
    caller: "Caller",
    owner: "API owner",
    whoHint: "Caller: whoever sends the request. API owner: whoever runs the API.",
    done: (step: number) => `Step ${step} done`,
    expect: "If this is the cause:",
    rivals: (number: number) => `Why not the ${number} others`,
    rivalsBecause: (name: string, option: string) => `${name}: ${option}`,
    rivalsCount: (number: number) => `rules out ${number}`,
    sources: "Sources",
    checked: (date: string) => `read ${date}`,
    strength: { documented: "documented", observed: "seen in the field" },
    page: "The page of this cause",
    notIt: "This is not it",
    notItText: "Then one of these is not so. Doubt it, and the causes that it ruled out come back.",
    doubt: "Doubt this",
    startAgain: "Start again",
  },
  shortlist: {
    heading: (number: number) => `${number} causes are still possible`,
    likely: "Most likely first, by how often each is met.",
    more: (number: number) => `${count(number, "more cause", "more causes")}`,
    percent: (share: number) => (share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`),
    stuck: "Nothing else can be asked that would separate these. Their checklists tell them apart.",
    declined: "You were not sure about these. An answer may narrow the list:",
    answerNow: "Answer",
  },
  contradiction: {
    heading: "These cannot all be true",
    text: "No documented cause fits all of this. One of the following is wrong, was changed on the way, or belongs to another request. Doubt the one you trust least.",
    nearest: "What would be left",
    without: (names: string) => `if this is wrong: ${names}`,
    more: (number: number) => `${count(number, "more", "more")}`,
  },
  otherStatus: {
    heading: (status: number) => `This response is a ${status}, not a 403`,
    text: "Paste the response that was refused with 403, or pick another request of the paste.",
  },
  share: {
    heading: "Share this result",
    copy: "Copy link",
    copied: "Link copied",
    contents: "What the link holds",
    promise: "The paste is not in it: a link holds ids from this list only.",
    observed: "from the paste",
    answered: "your answer",
    also: "Add from the paste, to fill in the commands:",
    noParameters: "The paste holds no names to fill in the commands with.",
    text: "The link",
    parameters,
  },
  link: {
    label: "Problems with the link",
    heading: "This link could not be read in full",
    problems: linkProblems,
    ids: (ids: string) => `(${ids})`,
  },
  causeIndex: {
    title: "All causes of a 403",
    description:
      "Every documented cause of a 403 Forbidden from Amazon API Gateway, along the way of the request, each with its checklist.",
    intro: (number: number) =>
      `${number} documented causes, in the order in which a request meets them. Each page tells what the cause looks like, what repairs it, and where that is documented.`,
    sources: "Sources",
    sourcesIntro:
      "Every cause rests on pages that we have read, on the day that stands beside them.",
    diagnose: "Not sure which one is yours? Paste your 403.",
  },
  tree: {
    title: "The decision tree",
    description:
      "The whole decision tree of why403, grown from its catalogue of causes: every question, every answer, every cause of a 403 from Amazon API Gateway.",
    intro:
      "This is the tree that the questions follow when nothing was pasted. It is grown from the catalogue of causes: at each place the question that splits best what is left, so a paste that answers some of them takes a shorter way.",
    figures: ({ questions, ends, deepest }: { questions: number; ends: number; deepest: number }) =>
      `${count(questions, "question", "questions")}, ${count(ends, "end", "ends")}, at most ${deepest} questions on one way.`,
    files: "The whole tree as files:",
    svg: "SVG",
    mermaid: "Mermaid (its renderers limit edges; raise maxEdges to 2000)",
    picture: "Picture",
    frame: "The tree, which scrolls",
    pictureHint:
      "Choose a question to unfold or fold what follows from it; choose a cause to read its page.",
    onPath: (steps: number) =>
      `The way of the link in the address is marked: ${count(steps, "answer", "answers")}.`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    openAll: "Unfold all",
    foldAll: "Fold all",
    saveSvg: "Save as SVG what is unfolded",
    saveMermaid: "Save as Mermaid what is unfolded",
    named: (answer: string, label: string) => (answer === "" ? label : `${answer}: ${label}`),
    outline: "Outline",
    outlineIntro: "The same tree as nested lists.",
  },
  causePage: {
    all: "All causes",
    looks: "What it looks like",
    looksMore: "What else is so when this is the cause",
    or: "or",
    seldom: (labels: string) => `seldom: ${labels}`,
    alike: "What looks the same at first",
    diagnose: "Diagnose yours",
    diagnoseText: "Paste your 403 and see whether this is it.",
  },
  notFound: {
    title: "There is no such page",
    text: "If you followed a link to a diagnosis, a part of it may have been lost on the way.",
    start: "Diagnose a 403",
    causes: "All causes",
  },
} as const;
