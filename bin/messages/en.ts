/** What the command line says in English that is not knowledge, in ICU's message syntax. */
export const en = {
  usage: `why403 [FILE]            say what a 403 from Amazon API Gateway means
  --json                 print one JSON object
  --jsonl                read '{'"id","text","answers"'}' a line, print one result a line
  --summary              count the 403s of a log by cause, however long it is; with --json as JSON
  --answer FACET=OPTION  answer a question (repeatable); "unsure" doubts what the paste says
  --list causes          print the catalogue of causes as JSON
  --list questions       print the catalogue of questions as JSON
  --lang LANGUAGE        speak English (en, the default) or Simplified Chinese (zh)
  --help                 print this

What is printed of the text holds only what proves the cause; all else is left out (…).

Without FILE the text is read from standard input. A log of more than 200 kB is summed up, unless
--json or an answer asks for one diagnosis. Exit status: 0 one cause, or a log summed up,
1 no single cause yet, or no line of a log, 2 unusable input or arguments.
`,
  unusable: {
    arguments: "{reason}. See --help.",
    files: "Give one file, or none to read standard input.",
    summary: "--summary goes with --json alone: a log has no answers.",
    noText: "{name} is no text: give a file that was saved as UTF-8 or UTF-16.",
    unreadable: "{name} cannot be read ({code}).",
    answer: "An answer is FACET=OPTION with a facet of --list questions.",
    option: "{facet} is one of: {options}, unsure.",
    line: 'Line {line} is no JSON object with a "text" (and "id", "answers").',
    list: "--list takes causes or questions.",
    language: "--lang takes en or zh.",
    standardInput: "Standard input",
  },
  verdict: {
    link: "Link: #{link}",
    notA403: "This response is no 403.",
    nothingRead: "Nothing here speaks of a 403 from API Gateway.",
    paste: "Paste the output of curl -v, the response's headers, or the error message.",
  },
  wafRule: {
    heading: "The rule that blocked it",
    rule: "Rule",
    group: "Rule group",
    webAcl: "Web ACL",
    looksAt: "What it looks at",
    letThrough: "To let this request through",
  },
  request: { call: "Request", time: "Time", requestId: "Request id" },
  cause: {
    fix: "What repairs it",
    known: "Known already: {known}",
    alsoSeen: "What else is known, and fits",
    checklist: "Checklist",
    owner: "API owner",
    caller: "caller",
    step: "{number, number}. ({who}) {action}",
    expect: "If this is the cause: {expect}",
    cli2: "Needs version 2 of the AWS CLI; with version 1, set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN yourself.",
    assumed: "Taken for granted",
    assumes: '{name} is "{option}": nothing here says so, and nothing says otherwise.',
    check: "If you are not sure of it: {answer}",
    presumed: "a likely conclusion, and no more",
    outweighed: "What does not fit, and weighs less",
    certain: "What would make it certain, or another cause: {question}",
    references: "Ids to hand on",
    to: "to the administrator or the support of {vendor}",
    lessLikely: "Less likely, but not ruled out:",
    rivals: "Why not the others",
    rivalsBecause: '{name} is "{option}", so it is not:',
    sources: "Sources",
    read: "read {date}",
    proof: "What says so",
    says: "{name}: {option}",
    yourAnswer: "your answer",
    line: "line {line}",
    quoted: "line {line}: {quote}",
    aside: "{what} ({aside})",
  },
  shortlist: {
    left: "{count, plural, one {# cause is} other {# causes are}} left:",
    stuck: "No question that can still be asked tells them apart.",
    question: "What would separate them: {question}",
  },
  contradiction: {
    heading: "No documented cause fits all of this. These cannot all be true:",
    nearest: "If one is wrong, this would be left:",
    without: "{title} ({cause}), without {names}: {answers}",
    between: ", ",
  },
  summary: {
    refused: "{refused} of {lines} lines are requests refused with 403.",
    unread: "{count} lines are of no log that is known.",
    columns: "      count    share  cause, and one of the requests",
    noCause: "No documented cause",
    likeliest: ", likeliest of several",
    hint: "Paste one of the requests to see what would settle it: why403 < LINE",
  },
} as const;
