/** What the command line says in English that is not knowledge, in ICU's message syntax. */
export const en = {
  usage: `why403 [FILE]            say what a 403 from Amazon API Gateway means
  --json                 print one JSON object
  --jsonl                read '{'"id","text","answers"'}' a line, print one result a line
  --summary              count the 403s of a log by cause, however long it is; with --json as JSON
  --why                  say everything: all proofs, the checklist, why it is none of the others, sources
  --request N            of several requests diagnose the N-th
  --answer FACET=OPTION  answer a question (repeatable); "unsure" doubts what the paste says
  --list causes          print the catalogue of causes as JSON
  --list questions       print the catalogue of questions as JSON
  --lang LANGUAGE        speak English (en, the default) or Simplified Chinese (zh)
  --help                 print this

why403 policy [FILE]     say what policies make of a request; see why403 policy --help

The answer is short: at most 25 lines of a terminal that is 80 columns wide. Its width is COLUMNS, else the
terminal's; NO_COLOR and FORCE_COLOR decide on colour, else whether it is a terminal.

What is printed of the text holds only what proves the cause; all else is left out (…).

Without FILE the text is read from standard input. A log of more than 200 kB is summed up, unless
--json or an answer asks for one diagnosis. Exit status: 0 one cause, or a log summed up,
1 no single cause yet, or no line of a log, 2 unusable input or arguments.
`,
  signature: {
    usage: `why403 signature [FILE]  say why a signature does not match
  --json                 print one JSON object
  --jsonl                read '{'"id","text"'}' a line, print one result a line
  --lang LANGUAGE        speak English (en, the default) or Simplified Chinese (zh)
  --help                 print this

Give it the whole error message, which holds the canonical string that the server made, and what
the client logs of its own, or curl -v. It wants no secret key, and shows no token.

Exit status: 0 a difference is named, 1 none, 2 unusable input or arguments.
`,
    verdict: {
      difference: "The client signed something else than the server saw.",
      secret: "Client and server made the same string, so the key differs.",
      "edited-text":
        "The printed canonical string was edited: its SHA-256 is not the last line of the string to sign. Paste it as it came.",
      "not-enough": "This does not show what differs.",
      "other-service": "Another service answered: the signature is for {service}.",
    },
    heading: "What differs from what was signed",
    suspect: "May be: {title}",
    server: "server  {part}: {value}",
    client: "client  {part}: {value}",
    place: "from character {place}",
    correction: "{what}: {text}",
    skew: "The signer's clock is {minutes, plural, one {# minute} other {# minutes}} ahead of the server's; behind it where negative. More than five are refused.",
    wantsServer: "Paste the whole error message: its canonical string says what the server saw.",
    wantsClient:
      "Paste what the client signed as well: the canonical request of its debug log, or curl -v.",
  },
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
    request: "--request takes the number of a request, from 1 to {count, number}.",
    standardInput: "Standard input",
  },
  policy: {
    usage: `why403 policy [FILE]     say what policies make of a request, and which statement decides
  --json                 print one JSON object
  --jsonl                read one case a line, print one result a line
  --lang LANGUAGE        speak English (en, the default) or Simplified Chinese (zh)
  --help                 print this

A case is a JSON object:
  '{"policies": [{"kind": KIND, "document": POLICY}],
   "request": {"auth": "none" | "iam" | "lambda-authorizer" | "cognito",
               "apiType": "rest" | "private" | "websocket",
               "principal": "anonymous" | ARN, "action": "execute-api:Invoke", "arn": ARN,
               "context": {"aws:SourceIp": "203.0.113.10", "aws:Referer": null}}}'
KIND is resource, identity, vpc-endpoint, service-control, permissions-boundary, session or
authorizer. A key that the context leaves out is not known; null: the request does not carry it. A
policy that is not given does not exist. With "flow": "policies-alone" the policies are read by
themselves: a Deny, else an Allow, else nothing.

Without FILE the case is read from standard input. Exit status: 0 decided, 1 it depends on what is not
known, or a document is no policy that AWS would save, 2 unusable input or arguments.
`,
    noCase: 'The input is no JSON object with "policies" and "request". See why403 policy --help.',
    noLine:
      'Line {line} is no JSON object with "policies" and "request". See why403 policy --help.',
    decisions: {
      allow: "The policies let this request through.",
      "explicit-deny": "A Deny refuses this request (explicit deny).",
      "implicit-deny": "No statement allows this request (implicit deny).",
      depends: "It depends on what is not known of the request.",
      invalid: "This is no policy that AWS would save.",
    },
    results: {
      allow: "allowed",
      "explicit-deny": "refused by a Deny",
      "implicit-deny": "allowed by nothing, so refused",
    },
    outcome: "{result} if {when}",
    perhaps: "{result}: in some of the cases",
    holds: "{key} fits {operator} {values}",
    holdsNot: "{key} does not fit {operator} {values}",
    and: " and ",
    errors: "What is wrong",
    statements: "Statement by statement",
    policy: "policy {policy, number} ({kind})",
    statement: "policy {policy, number} ({kind}), statement {statement, number}",
    matches: "{name}: {effect}, matches",
    mayMatch: "{name}: {effect}, matches or not, by what is not known",
    fails: "{name}: {effect}, does not match: {element}",
    ofPaste: "What the policies here say of this call",
    ownStatement: "{kind}, statement {statement, number}",
    pitfalls: "Beside that",
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
  answer: {
    call: "{call} -> {status}",
    unnamed: "A call without a name",
    certain: "Certain: no other documented cause fits what is here.",
    almost: "Almost certain ({percent} %); next likeliest: {other}.",
    likely: "Very likely ({percent} %); next likeliest: {other}.",
    granted: "Taken for granted: {what}.",
    toBeCertain: "To be certain:",
    toTell: "To tell them apart:",
    answer: "Then add {answer} ({options})",
    or: ", ",
    fix: "Fix ({who}):",
    ask: "To send:",
    rule: "Rule:",
    why: "Why",
    because: "Why:",
    and: "; ",
    moreCommands: "{count, plural, one {# more command} other {# more commands}}: --why",
    left: "Not decided yet, {count, plural, one {# cause fits} other {# causes fit}}. The likeliest:",
    more: "{count, plural, one {# more} other {# more}}: --why",
    also: "Also refused here:",
    moreRequests: "{count, plural, one {# more request} other {# more requests}}",
    everything: "Checklist, why not the others, sources, link: --why",
    all: "All of it, with a link: --why",
  },
  message: {
    heading: "To send to whoever can repair it",
    call: "Hello, this call is refused with 403:",
    cause: "Most likely cause",
    ask: "What repairs it",
    proof: "How it was found",
  },
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
    told: "told in passing: it rules nothing out",
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
    columns: "      count    share  cause, and its requests",
    noCause: "No documented cause",
    likeliest: ", likeliest of several",
    between: ", ",
    by: { address: "address", key: "key", user: "user" },
    hint: "Paste one of its requests to see what would settle it: why403 < LINE",
  },
} as const;
