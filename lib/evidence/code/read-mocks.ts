import type { Line } from "../lines";
import { madeDeclaration, madeObject } from "../made-json";
import type { Reading } from "../reading";
import type { Span } from "../types";

/** How a library begins an answer that a test is to get, and what tells that it is one. */
interface MockForm {
  readonly opens: RegExp;
  /** What its calls hold; others begin likewise. */
  readonly needs?: RegExp;
}

const VERB = "(?:get|post|put|patch|delete|head|options|all)";

/**
 * Sources: msw (`http.get`, `HttpResponse`; `rest.get`, `ctx`), nock, axios-mock-adapter, Jest and Vitest, Sinon,
 * fetch-mock, Cypress (`intercept`), Playwright (`route.fulfill`), responses, requests-mock, respx, pytest-httpx,
 * aioresponses, unittest.mock, WebMock, gock, httpmock, WireMock, Mockito, MockWebServer, MockServer, Guzzle's
 * `MockHandler`, Laravel's `Http::fake`, RichardSzalay.MockHttp.
 */
const forms: readonly MockForm[] = [
  {
    opens: new RegExp(String.raw`\b(?:rest|http)\.${VERB}\(`, "g"),
    needs: /\bHttpResponse\b|\bctx\.|\bres\(/,
  },
  {
    opens: new RegExp(String.raw`\bnock\(|\b\w{0,20}[sS]cope\s{0,9}\.${VERB}\(`, "g"),
    needs: /\.reply(?:WithError)?\(/,
  },
  {
    opens: /\.on(?:Get|Post|Put|Patch|Delete|Head|Options|Any)\(/g,
    needs: /\.reply(?:Once)?\(/,
  },
  {
    opens:
      /\.(?:mock(?:Rejected|Resolved|Return)Value(?:Once)?|mockImplementation(?:Once)?|mockResponse(?:Once)?|mockReject(?:Once)?|callsFake|resolves|rejects|returns)\(/g,
  },
  {
    opens:
      /\bfetchMock\.\w{2,20}\(|\bcy\.intercept\(|\broute\.fulfill\(|\b(?:responses|requests_mock|respx|respx_mock|httpx_mock|requests_mocker)\.\w{2,20}\(|\b(?:Magic|Async)?Mock\(|\bMock(?:Response|Handler)\(|\bHttp::fake\(/g,
  },
  {
    opens: /\bm(?:ock(?:er)?)?\.(?:get|post|put|patch|delete)\(/g,
    needs: /\bstatus(?:_code)?\s?=/,
  },
  { opens: /\bstub_request\(/g, needs: /\.to_return\(/ },
  { opens: /\bgock\.New\(|\bhttpmock\.(?:Register|New)\w{2,30}\(/g },
  {
    opens:
      /\b(?:stubFor|givenThat)\(|\bwhen\(|\b(?:mockHttp|mockServer\w{0,10}|mockWebServer|server)\.(?:[Ww]hen|enqueue|expect)\(/g,
    needs: /\b(?:willReturn|thenReturn|thenThrow|MockResponse|[Rr]espond|forbidden|withStatus)\b/,
  },
  {
    opens: /\{\s{0,9}"request"\s{0,9}:\s{0,9}(?=\{)/g,
    needs: /"(?:jsonBody|urlPath|urlPattern|urlPathPattern|urlPathTemplate|bodyFileName)"\s{0,9}:/,
  },
];

/** A refusal that a test is to get; others are no matter of ours. */
const REFUSES = /\b403\b|\bforbidden\b|Missing Authentication Token/i;

/** Some word of every form. */
export const MOCKS =
  /HttpResponse|ctx\.|\bnock\b|[sS]cope|\.reply|mock|callsFake|\.resolves|\.rejects|\.returns|cy\.intercept|route\.fulfill|responses\.|respx|Mock|Http::fake|stub_request|gock|stubFor|givenThat|thenReturn|\bm\.(?:get|post|put|patch|delete)\(|"request"/;

/**
 * Find the answers that code makes up for tests: they were written by whoever wrote the test, and nobody was refused
 * with them. What is left of the text is read without them.
 */
export function readMocks(text: string, _: readonly Line[], ranges: readonly Span[]): Reading {
  const spans = ranges.flatMap((range) => mocksIn(text, range));
  const documents = spans.map((span) => madeDeclaration("mock", madeObject(span, [])));
  return { documents, notices: [] };
}

const LONGEST = 4_000;
/** A text that begins so many calls is no test beside a refusal. */
const MOST_TRIED = 300;

function mocksIn(text: string, range: Span): readonly Span[] {
  const part = text.slice(range.start, range.end);
  const opened = forms
    .flatMap(({ opens, needs }) =>
      [...part.matchAll(opens)]
        .slice(0, MOST_TRIED)
        .map(({ index, 0: opening }) => ({ index, opening, needs })),
    )
    .sort((one, other) => one.index - other.index)
    .slice(0, MOST_TRIED);
  const found: Span[] = [];
  let last = 0;
  for (const { index, opening, needs } of opened) {
    if (index < last) continue;
    const end = endOfChain(part, index, opening);
    const call = part.slice(index, end);
    if (end === 0 || !REFUSES.test(call) || needs?.test(call) === false) continue;
    found.push({ start: range.start + index, end: range.start + end });
    last = end;
  }
  return found;
}

/** Where a call ends, and those that are chained to it; 0 where it does not. */
function endOfChain(text: string, start: number, opening: string): number {
  const bracket = start + (opening.startsWith("{") ? 0 : opening.length - 1);
  let end = endOfBracket(text, bracket, start + LONGEST);
  while (end > 0) {
    CHAINED.lastIndex = end;
    const next = CHAINED.exec(text);
    if (next === null) return end;
    const further = endOfBracket(text, end + next[0].length - 1, start + LONGEST);
    if (further === 0) return end;
    end = further;
  }
  return end;
}

const CHAINED = /\s{0,40}\.\s{0,40}\w{1,40}\(/y;
const TOKEN =
  /"(?:[^"\\\n]|\\.){0,400}"|'(?:[^'\\\n]|\\.){0,400}'|`(?:[^`\\]|\\[\s\S]){0,400}`|[([{}\])]/g;

function endOfBracket(text: string, start: number, limit: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start, limit).matchAll(TOKEN)) {
    if ("([{".includes(token)) depth += 1;
    else if (")]}".includes(token)) depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return 0;
}
