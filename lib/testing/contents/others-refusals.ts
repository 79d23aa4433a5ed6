const resource = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets";

/** Refusals, as API Gateway words them. */
export const words = {
  stale:
    "Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z (20260304T102530Z - 5 min.)",
  unknown: "The security token included in the request is invalid.",
  denied: "User is not authorized to access this resource with an explicit deny",
  unallowed: `User: arn:aws:iam::111122223333:user/ci is not authorized to perform: execute-api:Invoke on resource: ${resource} because no identity-based policy allows the execute-api:Invoke action`,
} as const;

export const causes = {
  stale: "signature-expired",
  unknown: "invalid-iam-credentials",
  denied: "lambda-authorizer-explicit-deny",
  unallowed: "iam-no-identity-allow",
} as const;

type Kind = keyof typeof words;

/** How a refusal is shown, the plainest way. */
export const asBody = (said: string): string => `{"message":"${said}"}`;

/** The other ways. */
export const forms: Readonly<Record<string, (said: string) => string>> = {
  words: (said) => `"${said}"`,
  head: (said) =>
    `\nHTTP/2 403\ncontent-type: application/json\nx-amz-apigw-id: AbCdEfGhIAMFabc=\n\n{"message":"${said}"}`,
};

/** How people tell a refusal that they do not ask about, beside the one that they do. */
export const told: Readonly<Record<string, (other: string, own: string) => string>> = {
  "that was there before": (other, own) => `Before: ${other}\n\nNow: ${own}`,
  "of yesterday": (other, own) =>
    `Yesterday I was getting ${other}\nFixed that one. Now I get ${own}`,
  "that was the first and is solved": (other, own) =>
    `At first it said ${other}\nThat is solved, since then: ${own}`,
  "that stands behind the one of now": (other, own) =>
    `Now we get: ${own}\n\nBefore that, already solved, it was: ${other}`,
  "above an edit": (other, own) => `We get ${other}\n\nEDIT: that one is fixed. But now: ${own}`,
  "under headings": (other, own) =>
    `### Before\n\`\`\`\n${other}\n\`\`\`\n### After the change, now\n\`\`\`\n${own}\n\`\`\``,
  "of a manual": (other, own) => `The documentation only has this one: ${other}\n\nOurs is: ${own}`,
  "of others": (other, own) => `Similar issue on GitHub: ${other}\n\nMine: ${own}`,
  "in Spanish": (other, own) => `Antes: ${other}\n\nAhora: ${own}`,
  "in Chinese": (other, own) => `之前报错：${other}\n\n现在是：${own}`,
  "in Japanese": (other, own) => `以前は：${other}\n\n今は：${own}`,
};

/** One that is not asked about, and the one that is. */
export const pairs: readonly (readonly [Kind, Kind])[] = [
  ["stale", "unallowed"],
  ["unknown", "stale"],
  ["denied", "unallowed"],
  ["unallowed", "denied"],
];
