/** A call that makes a session, or the command. */
const SESSION =
  /\b(?:assume_?role|get_?federation_?token)(?:_?with_?\w{1,20})?(?:Command|Request|Input|Async)?(?:\.builder\(\)|[({])|\b(?:assume-role(?:-with-[a-z-]{3,14})?|get-federation-token)\s/gi;
const GIVEN =
  /\bpolicy["']?\s{0,4}[:=(]\s{0,4}(?:[\w.&]{1,30}\(\s{0,4})?(?<name>[A-Za-z_]\w{0,60})\b(?!\s{0,4}\()|\s--policy[ =]["']?\$\{?(?<variable>\w{1,60})/i;
const ASSIGNED =
  /(?:^|[\s;({,])(?:const |let |var |val |export |my |\$)?(?<name>[A-Za-z_]\w{0,60})\s{0,4}(?::\s{0,4}[\w.<>[\], ]{1,60})?\s{0,4}(?::=|=)\s{0,4}(?:[\w.]{1,30}\(\s{0,4})?["'`$(<{\s]{0,6}$/;

/** As far as the arguments of such a call reach. */
const LONGEST_CALL = 600;

/** The names under which code or a shell gives a policy to a session that it makes. */
export function sessionPolicyNames(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(SESSION)].map(({ index, 0: call }) => {
    const start = index + call.length;
    const { name, variable } = GIVEN.exec(text.slice(start, start + LONGEST_CALL))?.groups ?? {};
    return name ?? variable;
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** Whether what stands in front of a policy gives it one of the names. */
export function isAssignedTo(names: ReadonlySet<string>, before: string): boolean {
  const { name } = ASSIGNED.exec(before.slice(-LONGEST_ASSIGNMENT))?.groups ?? {};
  return name !== undefined && names.has(name);
}

const LONGEST_ASSIGNMENT = 200;
