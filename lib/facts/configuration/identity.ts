import type { Configuration } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { from, type Setup } from "./setup";

const source: Configuration["source"] = "sts get-caller-identity";

/** What AWS says of the credentials: whether it knows them, and whose they are. */
export function identityFacts(setup: Setup): readonly Fact[] {
  return [...callerFacts(setup), ...keyFacts(setup)];
}

/** A user all of whose access keys are switched off signs with none that works. */
function keyFacts(setup: Setup): readonly Fact[] {
  return from(setup, "iam list-access-keys").flatMap(({ value }): readonly Fact[] => {
    const held = entryAt(value, "AccessKeyMetadata")?.value;
    const keys = held?.kind === "object" ? [held] : objectsOf(held);
    const [first] = keys.flatMap((key) => entryAt(key, "Status") ?? []);
    const isOff = keys.every((key) => textAt(key, "Status") === "Inactive");
    if (first === undefined || !isOff) return [];
    return [{ facet: "credentials", option: "unknown-or-disabled", span: spanOf(first) }];
  });
}

function callerFacts(setup: Setup): readonly Fact[] {
  const refusals = setup.configurations.filter((one) => one.source === source);
  const [one] = refusals;
  if (one === undefined || refusals.length > 1) return [];
  const refused = credentialErrors.get(one.error?.code ?? "");
  if (refused !== undefined) return [{ facet: "credentials", option: refused, span: one.span }];
  const arn = textAt(one.value, "Arn");
  if (one.error !== undefined || !isCaller(setup, arn)) return [];
  const span = entryAt(one.value, "Arn") ?? one.span;
  return [
    { facet: "credentials", option: "valid", span: { start: span.start, end: span.end } },
    ...accountFacts(setup),
  ];
}

/** A wrong secret is no fault of the access key: AWS knows it. */
const credentialErrors = new Map<string, Extract<Fact, { facet: "credentials" }>["option"]>([
  ["InvalidClientTokenId", "unknown-or-disabled"],
  ["UnrecognizedClientException", "unknown-or-disabled"],
  ["ExpiredToken", "expired"],
  ["ExpiredTokenException", "expired"],
  ["SignatureDoesNotMatch", "valid"],
]);

/** A denial names who called; the identity of somebody else says nothing of that one. */
function isCaller({ call }: Setup, arn: string | undefined): boolean {
  const named = /^(?:User: )?(arn:\S+)/.exec(call.denial ?? "")?.[1];
  if (named === undefined || arn === undefined) return arn !== undefined;
  const whole = (text: string) =>
    text.split(":").slice(4).join(":").split("/").slice(0, 2).join("/");
  return whole(named) === whole(arn);
}

/** The caller's account beside the API owner's, of which a denial shows at least four digits. */
function accountFacts(setup: Setup): readonly Fact[] {
  const [one] = from(setup, source);
  const entry = entryAt(one?.value, "Account");
  const account = textAt(one?.value, "Account");
  const owner = setup.target.account;
  if (entry === undefined || account === undefined || owner === undefined) return [];
  const shown = [...owner].flatMap((digit, at) =>
    /\d/.test(digit) ? [digit === account[at]] : [],
  );
  if (account.length !== 12 || shown.length < 4) return [];
  const option = shown.every((isEqual) => isEqual) ? "yes" : "no";
  return [{ facet: "same-account", option, span: { start: entry.start, end: entry.end } }];
}
