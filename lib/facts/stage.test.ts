import { expect, test } from "vitest";
import { diagnose } from "..";

const api = "https://abcde12345.execute-api.eu-west-1.amazonaws.com";
const forbidden = '403 {"message":"Forbidden"}';

test.each([
  `deployed to ${api}/dev\nthe docs are at ${api}/dev/docs\n"Try it out" calls ${api}/pets and gets ${forbidden}`,
  `api: ${api}/prod\nhealth: ${api}/prod/health\nPOST ${api}/orders -> ${forbidden}`,
  `It is ${api}/stg/users and ${api}/stg/items in the console, the app sends to ${api}/api/login, answer ${forbidden}`,
])("a call beside the stage that all other addresses begin with has none: %s", (text) => {
  const { verdict, remaining } = diagnose({ text });
  expect([verdict, remaining[0]?.cause]).toEqual(["cause", "wrong-stage"]);
});

test.each([
  ["another stage", `GET ${api}/dev/a\nGET ${api}/dev/b\nGET ${api}/beta/c ${forbidden}`],
  ["the same path of another", `${api}/dev/a and ${api}/dev/b; ${api}/team/a gives ${forbidden}`],
  [
    "the others are refused",
    `${api}/health is the check. It is ${api}/dev/a and ${api}/dev/b that say ${forbidden}`,
  ],
  ["another API", `${api}/dev, ${api}/dev/b; ${api.replace("abcde", "zyxwv")}/c says ${forbidden}`],
  ["one address alone", `${api}/dev is deployed, ${api}/pets says ${forbidden}`],
  ["a path that is no stage", `${api}/users/1 and ${api}/users/2; ${api}/orders says ${forbidden}`],
])("nothing is known of the stage: %s", (_, text) => {
  expect(diagnose({ text }).verdict).toBe("shortlist");
});

/** How people show that one of two stages works. */
const pairs: Readonly<Record<string, (works: string, refused: string) => string>> = {
  arrows: (works, refused) => `${api}${works} → 200\n${api}${refused} → ${forbidden}`,
  "the refused one first": (works, refused) =>
    `${api}${refused} returns ${forbidden}\n${api}${works} works`,
  "a sentence": (works, refused) => `${api}${works} works, but ${api}${refused} gives ${forbidden}`,
};
const stages = [
  ["/dev/quotes", "/prod/quotes"],
  ["/prod/quotes", "/staging/quotes"],
  ["/v1/quotes", "/v2/quotes"],
] as const;

test.each(
  Object.entries(pairs).flatMap(([form, print]) =>
    stages.map(([works, refused]) => [form, works, refused, print(works, refused)] as const),
  ),
)(
  "that one of two stages works tells nothing of the other's name (%s, %s, %s)",
  (_, __, ___, text) => {
    expect(diagnose({ text }).verdict).toBe("shortlist");
  },
);

test.each([
  ["it has none", "/dev/quotes", "/quotes"],
  ["it is no name of a stage", "/prod/quotes", "/api/quotes"],
  ["it is misspelt", "/prod/quotes", "/prdo/quotes"],
])(
  "one path that works behind a stage tells that it is wrong in the other: %s",
  (_, works, refused) => {
    expect(diagnose({ text: pairs.arrows?.(works, refused) ?? "" }).cause).toBe("wrong-stage");
  },
);

const base = "https://abcde12345.execute-api.us-east-1.amazonaws.com";

test.each([
  `// data source: type HTTP, endpoint ${base}, authorizationConfig AWS_IAM\n${forbidden}`,
  `const api = axios.create({ baseURL: "${base}" });\n// ${forbidden}`,
  `orders.client.url: ${base}\nfeign.FeignException$Forbidden: [403 Forbidden] during [GET] to [OrdersClient#list()]: [{"message":"Forbidden"}]`,
  `Our base URL is ${base} and every call answers ${forbidden}`,
  `  uri = "${base}"\n${forbidden}`,
  `Retrofit.Builder().baseUrl("${base}/").build()\nHTTP ${forbidden}`,
  `Outputs:\nApiEndpoint  ${base}\ncurl $ApiEndpoint/orders -> ${forbidden}`,
  `services:\n  - name: orders\n    url: ${base}\nGET /orders ${forbidden}`,
  `client.BaseAddress = new Uri("${base}");\n${forbidden}`,
])("an address that settings put a path behind tells nothing of the stage: %s", (text) => {
  const { verdict, observations } = diagnose({ text });
  expect(observations.map(({ facet }) => facet)).not.toContain("stage-in-url");
  expect(verdict).toBe("shortlist");
});

test.each([
  `$ curl ${base}\n{"message":"Forbidden"}`,
  `When I open ${base} in the browser I get ${forbidden}`,
  `${base} returns ${forbidden}`,
  `GET ${base}/ ${forbidden}`,
  `Calling the endpoint ${base} gives ${forbidden}`,
  `I request the base URL ${base}/ and get ${forbidden}`,
  `fetch("${base}").then(r => r.json()) // ${forbidden}`,
  `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${base}/\n{"message":"Forbidden"}`,
  `Request URL: ${base}/\nRequest Method: GET\nStatus Code: 403 Forbidden\n\n{"message":"Forbidden"}`,
  `AxiosError: Request failed with status code 403 { config: { url: '${base}', method: 'get' }, response: { status: 403, data: { message: 'Forbidden' } } }`,
])("an address without a path that was called has no stage: %s", (text) => {
  expect(diagnose({ text }).cause).toBe("wrong-stage");
});

const calls = (refusedKey: string) =>
  `$ curl -s -o /dev/null -w '%{http_code}\\n' -H "x-api-key: $KEY" ${api}/dev/quotes\n200\n$ curl -s -H "x-api-key: ${refusedKey}" ${api}/prod/quotes\n{"message":"Forbidden"}`;

test.each([
  ["said", `same key!!\n${pairs.arrows?.("/dev/quotes", "/prod/quotes")}`],
  ["said behind", `${pairs["a sentence"]?.("/dev/quotes", "/prod/quotes")} with the same API key`],
  ["said in Chinese", `同一个 API key\n${pairs.arrows?.("/dev/quotes", "/prod/quotes")}`],
  ["shown", calls("$KEY")],
])("a key that works on another stage is likely in no plan for this one: %s", (_, text) => {
  expect(diagnose({ text }).remaining[0]?.cause).toBe("api-key-not-in-usage-plan");
});

test("another key that works on another stage tells nothing of plans", () => {
  const { observations } = diagnose({ text: calls("$OTHER") });
  expect(observations.map(({ facet }) => facet)).not.toContain("key-state");
});
