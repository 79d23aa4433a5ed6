import { describe, expect, test } from "vitest";
import { diagnose } from ".";

/** What came into a credential without being meant. */
const characters = [
  "a newline",
  "a trailing space",
  "a line break",
  "a carriage return",
  "trailing whitespace",
  "an extra blank",
  "a BOM",
  "an invisible character",
  "a stray quote",
  "a zero-width space",
  "`\\n`",
  "%0A",
];

/** How people tell of it. */
const ways: readonly ((character: string, credential: string) => string)[] = [
  (character, credential) => `It turned out there was ${character} in ${credential}.`,
  (character, credential) => `Turned out that ${credential} had ${character} at the end.`,
  (character, credential) =>
    `I found ${character} at the start of ${credential} in our secret store.`,
  (character, credential) => `Our CI adds ${character} to ${credential}.`,
  (character, credential) => `${credential} ends with ${character}, I just saw.`,
];

/** How they do not: denied, asked, supposed, thought, of somebody else, mended, of something else. */
const others: readonly ((character: string, credential: string) => string)[] = [
  (character, credential) =>
    `There's no ${character.replace(/^an? /, "")} in ${credential}, I looked.`,
  (character, credential) => `Could there be ${character} in ${credential}?`,
  (character, credential) => `If ${credential} had ${character} it would say so.`,
  (character, credential) => `I thought ${credential} had ${character}, but it is clean.`,
  (character, credential) => `Make sure that there isn't ${character} in ${credential}.`,
  (character, credential) => `A guy on Reddit had ${character} in ${credential}.`,
  (character, credential) => `I removed ${character} from ${credential}, same error.`,
  (character) => `The response body ends with ${character}.`,
  (character, credential) => `The description of ${credential} contains ${character}.`,
];

const unparsed =
  "IncompleteSignatureException: {\"message\":\"Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter.\"}";
const invalidToken = '{"message":"The security token included in the request is invalid."}';
const bare = '{"message":"Forbidden"}';

const refused: readonly (readonly [credential: string, refusal: string, cause: string])[] = [
  ["the access key", unparsed, "malformed-authorization-header"],
  ["AWS_ACCESS_KEY_ID", unparsed, "malformed-authorization-header"],
  ["my access key id", unparsed, "malformed-authorization-header"],
  ["the Authorization header", unparsed, "malformed-authorization-header"],
  ["the session token", invalidToken, "invalid-iam-credentials"],
  ["the access key id", invalidToken, "invalid-iam-credentials"],
  ["the API key", bare, "invalid-api-key"],
  ["our x-api-key", bare, "invalid-api-key"],
  ["API_KEY", bare, "invalid-api-key"],
];

/** Those beside which the refusal's words leave it open. */
const open = refused.filter(([, refusal]) => refusal !== invalidToken);

describe("a character that strayed into a credential", () => {
  test.each(refused)("is what refused, in %s, beside %s", (credential, refusal, cause) => {
    for (const character of characters)
      for (const way of ways) {
        const text = `${refusal}\n${way(character, credential)}`;
        expect([text, diagnose({ text }).cause]).toEqual([text, cause]);
      }
  });

  test.each(open)(
    "is not where nobody holds it, in %s, beside %s",
    (credential, refusal, cause) => {
      for (const character of characters)
        for (const way of others) {
          const text = `${refusal}\n${way(character, credential)}`;
          expect([text, diagnose({ text }).cause]).not.toEqual([text, cause]);
        }
    },
  );

  test.each([
    "IncompleteSignatureException since we moved to Kubernetes, the access key id in the secret has a line feed appended (echo without -n)",
    "Got an IncompleteSignatureException; the AKIA... value in our .env has quotes around it and docker passes the quotes on",
    "IncompleteSignatureException. I logged the header: the Authorization header is broken over two lines",
    "IncompleteSignatureException: our proxy folds it, i.e. the header gets split across two lines",
    "IncompleteSignatureException bei jedem Aufruf. In der Access Key ID war ein Zeilenumbruch am Ende.",
    "返回 403 IncompleteSignatureException。后来发现 access key 末尾多了一个换行符。",
    "IncompleteSignatureException で403になります。アクセスキーIDの末尾に改行が入っていました。",
    "IncompleteSignatureException. Trimming the access key id in our wrapper fixed it.",
  ])("names the header: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("malformed-authorization-header");
  });

  test.each([
    `${bare} and I see quotes around the key in the .env file`,
    `${bare} 调用接口一直 403，原来 API 密钥后面多了一个空格`,
    `403 ${bare} APIキーの末尾に改行が混入していました。`,
    `${bare} since the key is read from a file, my key had a trailing newline`,
  ])("names the key: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("invalid-api-key");
  });

  test.each([
    `${bare} 我检查过 API 密钥，没有多余的空格或换行。`,
    `${bare} APIキーに余分な改行や空白は入っていません。`,
    `${bare} We add a newline to the JSON body before the API key is read.`,
    `${bare} I put the API key in quotes in curl: -H "x-api-key: abc"`,
    `${bare} The docs of the tool say a trailing space in the API key can cause this.`,
    `${bare} The JSON has quotes around the keys.`,
    `${bare} Key: value pairs are parted by a newline, the API key is on the third line.`,
    `{"message":"'eyJ0' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJ0'."} Between Bearer and the token there's a space in the Authorization header.`,
  ])("names nothing: %s", (text) => {
    expect(diagnose({ text }).cause).toBeUndefined();
  });

  test("of a secret leaves the words of a bad signature as they are", () => {
    const text =
      "The request signature we calculated does not match the signature you provided. Trailing whitespace in the secret key.";
    expect(diagnose({ text }).cause).toBe("signature-mismatch");
  });
});
