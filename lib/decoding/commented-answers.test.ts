import { describe, expect, test } from "vitest";
import { uncommentAnswers } from "./commented-answers";

const refused = '{"message":"Missing Authentication Token"}';

describe("an answer that is a comment below its command", () => {
  test.each([
    ["its body", `curl -s $A/hello\n# ${refused}`, `curl -s $A/hello\n${refused}`],
    ["behind an arrow", `curl -s $A/hello\n# => ${refused}`, `curl -s $A/hello\n${refused}`],
    ["behind a word", `$ http $A/hello\n# Output: ${refused}`, `$ http $A/hello\n${refused}`],
    ["in another language", `curl $A\n# 返回: ${refused}`, `curl $A\n${refused}`],
    [
      "its head and its body",
      `curl -i $A/hello\n# HTTP/2 403\n# content-type: application/json\n#\n# ${refused}\n\n# 2. another`,
      `curl -i $A/hello\nHTTP/2 403\ncontent-type: application/json\n\n${refused}\n\n# 2. another`,
    ],
    [
      "an object on several lines",
      `curl $A\n# {\n#   "message": "Forbidden"\n# }\n# Then we try another`,
      `curl $A\n{\n  "message": "Forbidden"\n}\n# Then we try another`,
    ],
    ["its status", "curl -I $A\n# 403 Forbidden", "curl -I $A\n403 Forbidden"],
    [
      "below a command of several lines",
      `curl -s $A/hello \\\n  -H "a: b"\n# ${refused}`,
      `curl -s $A/hello \\\n  -H "a: b"\n${refused}`,
    ],
    [
      "below a person's comment",
      `curl -s $A/hello\n# the API says\n# ${refused}`,
      `curl -s $A/hello\n# the API says\n${refused}`,
    ],
  ])("is uncommented: %s", (_, text, expected) => {
    expect(uncommentAnswers(text)).toBe(expected);
  });

  test.each([
    `# 3. Verify the headers\ncurl -sI $A/hello`,
    `# ${refused}\ncurl -s $A/hello`,
    `const a = 1;\n// {"a": 1}`,
    `curl -s $A/hello\n# 3 tries later it works`,
    `curl -s $A/hello\n# 403 is what I expected here?`,
    `curl -s $A/hello\n\n## HTTP/2\n`,
    `wscat -c wss://$A\n# > {"action":"subscribe"}`,
    `curl -s $A/hello\n# > {"sent":1}`,
    `location / {\n# <Location />\n}`,
  ])("and other comments stay: %s", (text) => {
    expect(uncommentAnswers(text)).toBe(text);
  });
});
