const meanings = new Map([
  [
    401,
    "401 is not a refusal by policy: API Gateway could not tell who you are. The token or identity source is missing, expired or not accepted by the authorizer. Send the token that the authorizer expects, in the place where it looks for it.",
  ],
  [
    404,
    "404 from API Gateway means that an HTTP API has no such route or stage, or that the integration answered 404. A REST API answers an unknown path with 403 and `Missing Authentication Token` instead.",
  ],
  [
    405,
    "405 is what AWS WAF answers when it wants a CAPTCHA solved; the integration behind the API may answer it too.",
  ],
  [413, "413 means that the request was larger than API Gateway accepts."],
  [415, "415 means that no integration request template accepts this content type."],
  [
    429,
    "429 means that a limit was reached: the throttling rate of the stage, method or account, or the quota of the API key's usage plan. Wait and retry with backoff, or raise the limit.",
  ],
  [
    500,
    "500 from API Gateway means that something it calls failed or is configured wrongly: an authorizer that threw or returned a bad policy, a missing permission to invoke the Lambda function, or the integration itself. Read the execution log.",
  ],
  [
    502,
    "502 means that API Gateway could not use what the integration answered. For a Lambda proxy integration, look at the shape of the function's response and at its log.",
  ],
  [
    503,
    "503 means that the service behind the API could not take the request just then. Read the execution log of that time.",
  ],
  [504, "504 means that the integration did not answer in time, or could not be reached."],
]);

/** What a status other than 403 means when API Gateway is asked. */
export function statusWords(status: number): string {
  const known = meanings.get(status);
  if (known !== undefined) return known;
  if (status >= 200 && status < 300)
    return `${status} is a success: this response refuses nothing.`;
  if (status >= 300 && status < 400)
    return `${status} sends the client to another address; the refusal, if there is one, comes after it.`;
  return `${status} is not a 403. Paste the response that was refused with 403.`;
}
