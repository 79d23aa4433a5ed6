import { ProbeDraft, type ProbeReader, readRows } from "./probe-draft";
import { optionOf, readToolCommand, type ToolCommand } from "./tool-command";

const START =
  /^(?:\S+\.(?:pem|crt|cer|der): OK|error \d+ at \d+ depth lookup: ?\S.*|notBefore=.*|notAfter=.*)$/;

const ROWS = [
  /^(?<file>\S+): (?<status>OK)$/d,
  /^error (?<error>\d+ at \d+ depth lookup: ?\S.*)$/d,
  /^error (?<file>\S+): (?<status>verification failed)$/d,
  /^notAfter=(?<after>.*)$/d,
  /^Not After *: (?<after>.*)$/d,
  /^Signature Algorithm: (?<signature>\S+)$/d,
  /^(?:RSA )?Public-Key: \((?<bits>\d+) bit.*\)$/d,
  /^Public Key Algorithm: (?<key>\S+)$/d,
  /^Subject: (?<subject>.*)$/d,
  /^Issuer: (?<issuer>.*)$/d,
  /^subject=(?<subject>.*)$/d,
  /^issuer=(?<issuer>.*)$/d,
  /^(?<expiry>Certificate will (?:not )?expire)$/d,
];
const OTHER =
  /^(?:notBefore=|Not Before *:|[A-Za-z]{1,30} = .*|\/[A-Z]{1,2}=.*|\S+: [A-Z]{1,2} = .*)/;

const fields = new Map([
  ["error", "verify-error"],
  ["after", "not-after"],
  ["signature", "signature-algorithm"],
  ["bits", "key-bits"],
  ["key", "key-algorithm"],
]);

/** Read what `openssl verify` and `openssl x509` print of a certificate in a file. */
export const readCertificateCheck: ProbeReader = (source, index) => {
  const first = source.lines[index];
  if (first === undefined) return undefined;
  const typed = readToolCommand(source.text, first);
  const command = typed !== undefined && isCheck(typed) ? typed : undefined;
  if (command === undefined && !START.test(first.text.slice(0, 400))) return undefined;
  const draft = new ProbeDraft("certificate-check", first.start);
  if (command !== undefined) addCommand(draft, command);
  let hasOutput = false;
  const next = readRows(source, command === undefined ? index : index + 1, {
    telling: ROWS,
    other: OTHER,
    add: (found, line) => {
      for (const [name, value] of found) draft.add(fields.get(name) ?? name, value);
      hasOutput ||= found.size > 0;
      draft.reach(line);
    },
  });
  return hasOutput ? { probe: draft.finish(), next } : { next: Math.max(next, index + 1) };
};

function isCheck({ program, words }: ToolCommand): boolean {
  return program === "openssl" && /^(?:verify|x509)$/.test(words[0]?.value ?? "");
}

function addCommand(draft: ProbeDraft, command: ToolCommand): void {
  draft.add("command", command.words[0]);
  draft.add("file", optionOf(command, "-in"));
  draft.add("authorities", optionOf(command, "-CAfile") ?? optionOf(command, "-CApath"));
}
