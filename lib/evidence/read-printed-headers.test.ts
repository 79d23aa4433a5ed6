import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

const head = "response 403 date,server,x-amzn-errortype";

describe("a map of headers", () => {
  test.each([
    ["Go", "403 map[Date:[Wed, 04 Mar] Server:[x] X-Amzn-Errortype:[ForbiddenException]]"],
    [
      "Java",
      "{null=[HTTP/1.1 403 Forbidden], Date=[Wed, 04 Mar], Server=[x], x-amzn-ErrorType=[F]}",
    ],
    ["Spring", '403 FORBIDDEN\n[Date:"Wed, 04 Mar", Server:"x", x-amzn-ErrorType:"F"]'],
    [
      "aiohttp",
      "status=403, headers=<CIMultiDictProxy('Date': 'Wed', 'Server': 'x', 'x-amzn-ErrorType': 'F')>",
    ],
    ["Python's pairs", "403 [(b'Date', b'Wed'), ('Server', 'x'), ('x-amzn-ErrorType', 'F')]"],
    ["Elixir", '{403, [{"date", "Wed"}, {"server", "x"}, {"x-amzn-errortype", "F"}]}'],
    [
      "Erlang",
      '{ok,403,[{<<"Date">>,<<"Wed">>},{<<"Server">>,<<"x">>},{<<"x-amzn-errortype">>,<<"F">>}]}',
    ],
    ["Node's raw headers", "403 [ 'Date', 'Wed', 'Server', 'x', 'x-amzn-ErrorType', 'F' ]"],
    ["Clojure", '{:status 403, :headers {"Date" "Wed", "Server" "x", "x-amzn-errortype" "F"}}'],
    [
      "Rust",
      'StatusCode(403) {"date": HeaderValue { _private: H0("Wed") }, "server": HeaderValue { _private: H0("x") }, "x-amzn-errortype": HeaderValue { _private: H0("F") }}',
    ],
    ["R", '[1] 403\n$date\n[1] "Wed"\n\n$server\n[1] "x"\n\n$`x-amzn-errortype`\n[1] "F"\n'],
    [
      "PowerShell",
      "StatusCode: 403\n\nKey              Value\n---              -----\nDate             {Wed}\nServer           {x}\nx-amzn-ErrorType {F}\n",
    ],
    [
      "Alamofire",
      "[Status Code]: 403\n[Headers]:\n    Date: Wed\n    Server: x\n    x-amzn-ErrorType: F\n",
    ],
    ["Dart", "403 {date: Wed, 04 Mar 2026 10:15:30 GMT, server: x, x-amzn-errortype: F}"],
    [".NET", "StatusCode: 403, Headers:\n{\n  Date: Wed\n  Server: x\n  x-amzn-ErrorType: F\n}"],
    [
      "print_r",
      "Array\n(\n[0] => HTTP/1.1 403 Forbidden\n[1] => Date: Wed\n[2] => Server: x\n[3] => x-amzn-ErrorType: F\n)",
    ],
    [
      "var_dump",
      'array(4) {\n[0]=>\nstring(22) "HTTP/1.1 403 Forbidden"\n[1]=>\nstring(9) "Date: Wed"\n[2]=>\nstring(9) "Server: x"\n[3]=>\nstring(19) "x-amzn-ErrorType: F"\n}',
    ],
    [
      "Foundation",
      '{ Status Code: 403, Headers {\n"Date" =     (\n"Wed"\n);\n"Server" =     (\nx\n);\n"x-amzn-errortype" =     (\nF\n);\n} }',
    ],
  ])("of %s", (_, text) => {
    expect(outline(text).filter((line) => !line.startsWith("text "))).toEqual([
      expect.stringContaining("head-is-partial"),
      head,
    ]);
  });

  test("keeps a value with commas, colons and equals signs", () => {
    const text = "{host: a.example.com, accept: text/html, q=0.9, origin: https://b.example.com}";
    expect(outline(text)).toContain(
      'request - - host=a.example.com host="a.example.com" accept="text/html, q=0.9" origin="https://b.example.com"',
    );
  });

  test("is a request where its names are a request's, with the URL before it", () => {
    const text =
      "url=URL('https://api.example.com/pets'), headers=<CIMultiDict('Host': 'api.example.com', 'Accept': '*/*', 'User-Agent': 'x')>";
    expect(outline(text)).toContain(
      'request - https://api.example.com/pets host=api.example.com host="api.example.com" accept="*/*" user-agent="x"',
    );
  });

  test.each([
    ["two fields", "403 map[Date:[Wed] Server:[x]]"],
    ["names of other things", "map[Alpha:[a] Beta:[b] Gamma:[c] Date:[d]]"],
    ["Node's stand-ins", "{ accept: [Array], host: [Array], 'user-agent': [Array] }"],
    ["prose", "see: this, date: that, server: other, via: none"],
  ])("is not %s", (_, text) => {
    expect(outline(text).join("\n")).not.toContain("date,server");
    expect(outline(text).join("\n")).not.toContain("host=");
  });

  test("leaves what else stands on its line to the other readers", () => {
    const text =
      'resp 403 map[Date:[Wed] Server:[x] Via:[y]] body {"message":"Missing Authentication Token"}';
    expect(outline(text)).toContain(
      String.raw`response 403 date,server,via "{\"message\":\"Missing Authentication Token\"}"`,
    );
  });
});
