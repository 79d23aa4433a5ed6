import { operatorOf } from "./condition-operators";
import { readNetwork } from "./ip-networks";
import type {
  Condition,
  ListElement,
  Path,
  Policy,
  PolicyFault,
  PolicyKind,
  PrincipalElement,
  Statement,
} from "./types";
import { hasReference } from "./variables";

/** A policy, or what AWS would refuse to save of it. */
export type PolicyReading =
  | { readonly policy: Policy; readonly faults?: undefined }
  | { readonly policy?: undefined; readonly faults: readonly PolicyFault[] };

/**
 * Read a policy from parsed JSON. What AWS takes for no policy has faults, each with its place.
 *
 * Source: grammar of the IAM JSON policy language. The names of elements are compared as they are
 * written; a principal is asked of policies that are attached to what is called, and refused in
 * those that are attached to who calls.
 */
export function readPolicy(json: unknown, kind: PolicyKind): PolicyReading {
  const reader = new PolicyReader(kind);
  const policy = reader.read(json);
  return policy === undefined || reader.faults.length > 0 ? { faults: reader.faults } : { policy };
}

const elements = new Set(
  "Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition".split(" "),
);
const attachedToCalled: ReadonlySet<PolicyKind> = new Set(["resource", "vpc-endpoint"]);
const VERSIONS = new Set(["2012-10-17", "2008-10-17"]);

class PolicyReader {
  readonly faults: PolicyFault[] = [];
  readonly #kind: PolicyKind;

  constructor(kind: PolicyKind) {
    this.#kind = kind;
  }

  read(json: unknown): Policy | undefined {
    if (!isRecord(json)) return this.#fault("not-an-object", []);
    for (const name of Object.keys(json)) {
      if (!["Version", "Id", "Statement"].includes(name)) this.#fault("unknown-element", [name]);
    }
    const version = property(json, "Version");
    const isVersion = typeof version === "string" && VERSIONS.has(version);
    if (version !== undefined && !isVersion) this.#fault("version", ["Version"]);
    const written = property(json, "Statement");
    const list: readonly unknown[] = Array.isArray(written) ? written : [written];
    if (written === undefined || list.length === 0) {
      return this.#fault("no-statement", written === undefined ? [] : ["Statement"]);
    }
    const statements = list.flatMap(
      (one, at) =>
        this.#statement(one, Array.isArray(written) ? ["Statement", at] : ["Statement"]) ?? [],
    );
    return { kind: this.#kind, hasVariables: version === "2012-10-17", statements };
  }

  // returns nothing, so that a reader can end with it
  #fault(problem: PolicyFault["problem"], path: Path): undefined {
    this.faults.push({ problem, path });
  }

  #statement(json: unknown, path: Path): Statement | undefined {
    if (!isRecord(json)) return this.#fault("not-an-object", path);
    for (const name of Object.keys(json)) {
      if (!elements.has(name)) this.#fault("unknown-element", [...path, name]);
    }
    const effect = property(json, "Effect");
    const sid = property(json, "Sid");
    const principal = this.#principal(json, path);
    const action = this.#element(json, "Action", path);
    const resource = this.#element(json, "Resource", path);
    const conditions = this.#conditions(property(json, "Condition"), [...path, "Condition"]);
    if (effect !== "Allow" && effect !== "Deny") {
      return this.#fault("effect", effect === undefined ? path : [...path, "Effect"]);
    }
    if (action === undefined) return undefined;
    return {
      ...(typeof sid === "string" ? { sid } : {}),
      effect,
      ...(principal === undefined ? {} : { principal }),
      action,
      ...(resource === undefined ? {} : { resource }),
      conditions,
      path,
    };
  }

  #element(json: unknown, name: "Action" | "Resource", path: Path): ListElement | undefined {
    const one = this.#eitherForm(json, name, path);
    if (one === undefined) return undefined;
    if (one.written === undefined) return this.#fault("missing-element", path);
    const values = strings(one.written);
    if (values === undefined || values.length === 0) return this.#fault("value", one.place);
    const isRight = (value: string) =>
      name === "Action" ? ACTION.test(value) : this.#isResource(value);
    const problem = name === "Action" ? "no-vendor" : "resource";
    this.#check(values, one, { isRight, problem });
    return { values, isNot: one.isNot };
  }

  /** An element or its negation; nothing where both are there. */
  #eitherForm(json: unknown, name: string, path: Path): Element | undefined {
    const plain = property(json, name);
    const negated = property(json, `Not${name}`);
    if (plain !== undefined && negated !== undefined) return this.#fault("both-forms", path);
    const isNot = negated !== undefined;
    const place = [...path, isNot ? `Not${name}` : name];
    return { written: plain ?? negated, isNot, place };
  }

  #check(
    values: readonly string[],
    { written, place }: Pick<Element, "written" | "place">,
    rule: {
      readonly isRight: (value: string) => boolean;
      readonly problem: PolicyFault["problem"];
    },
  ): void {
    for (const [at, value] of values.entries()) {
      const path = Array.isArray(written) ? [...place, at] : place;
      if (!rule.isRight(value) && !hasReference(value)) this.#fault(rule.problem, path);
    }
  }

  /** API Gateway makes an ARN of `execute-api:/stage/…` when it saves a resource policy, and of no other. */
  #isResource(value: string): boolean {
    if (this.#kind === "authorizer") return true;
    return RESOURCE.test(value) || (this.#kind === "resource" && value.startsWith("execute-api:"));
  }

  #principal(json: unknown, path: Path): PrincipalElement | undefined {
    // an authorizer's policy is about the caller that it was asked about
    if (this.#kind === "authorizer") return undefined;
    const one = this.#eitherForm(json, "Principal", path);
    if (one === undefined) return undefined;
    const isAttached = attachedToCalled.has(this.#kind);
    if (one.written === undefined) {
      return isAttached ? this.#fault("missing-element", path) : undefined;
    }
    return isAttached ? this.#named(one) : this.#fault("principal-not-allowed", one.place);
  }

  #named({ written, isNot, place }: Element): PrincipalElement | undefined {
    if (written === "*") return { values: ["*"], others: [], isNot };
    const others = isRecord(written) ? Object.keys(written).filter((kind) => kind !== "AWS") : [];
    const isKnown = others.every((kind) => /^(?:Service|Federated|CanonicalUser)$/.test(kind));
    const aws = property(written, "AWS") ?? [];
    const values = strings(aws);
    const isSomebody = others.length > 0 || values?.length !== 0;
    if (!isRecord(written) || !isKnown || values === undefined || !isSomebody) {
      return this.#fault("principal", place);
    }
    const element = { written: aws, place: [...place, "AWS"] };
    const isRight = (value: string) => PRINCIPAL.test(value);
    this.#check(values, element, { isRight, problem: "principal" });
    return { values, others, isNot };
  }

  #conditions(json: unknown, path: Path): readonly Condition[] {
    if (json === undefined) return [];
    if (!isRecord(json)) return this.#fault("value", path) ?? [];
    return Object.entries(json).flatMap(([operator, keys]): readonly Condition[] => {
      const place = [...path, operator];
      const read = operatorOf(operator);
      if (read === undefined) return this.#fault("operator", place) ?? [];
      if (!isRecord(keys)) return this.#fault("value", place) ?? [];
      return Object.entries(keys).flatMap(([key, written]): readonly Condition[] => {
        const at = [...place, key];
        if (!/^[\w-]+:./.test(key)) this.#fault("no-vendor", at);
        const values = strings(written);
        if (values === undefined || values.length === 0) return this.#fault("value", at) ?? [];
        if (read.base === "ip") {
          const isRight = (value: string) => readNetwork(value) !== undefined;
          this.#check(values, { written, place: at }, { isRight, problem: "address" });
        }
        return [{ operator, key, values }];
      });
    });
  }
}

/** An element as it is written, and where. */
interface Element {
  readonly written: unknown;
  readonly isNot: boolean;
  readonly place: Path;
}

// "Actions/Conditions must be prefaced by a vendor"
const ACTION = /^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$/;
const RESOURCE = /^(?:\*|arn:.*)$/s;
// a `*` stands for everybody, and never for a part of a name, but for the digits of an account that somebody
// masked; ids of what was deleted stay
const PRINCIPAL =
  /^(?:\*|[\d*]{12}|A[A-Z0-9]{15,30}|arn:[a-z-]+:(?:iam|sts)::[\d*]{12}:(?:root|(?:user|role|assumed-role|federated-user)\/[^*?]+))$/;

/** One value or a list of them; numbers and booleans as they are written. */
function strings(json: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  return list.every((one) => ["string", "number", "boolean"].includes(typeof one))
    ? list.map(String)
    : undefined;
}

/** An object of JSON. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function property(json: unknown, name: string): unknown {
  return isRecord(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}
