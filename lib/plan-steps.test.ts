import { describe, expect, test } from "vitest";
import { type DiagnosisObservation, diagnose, planSteps, repairersOf, repairSteps } from ".";
import { type CauseEntry, causes } from "./knowledge";

const entry = (id: string): CauseEntry => {
  const cause: CauseEntry | undefined = causes.find((one) => one.id === id);
  if (cause === undefined) throw new Error(`no cause ${id}`);
  return cause;
};

const known = (answers: { readonly [facet: string]: string }): readonly DiagnosisObservation[] =>
  diagnose({ answers: new Map(Object.entries(answers)) }).observations;

const idsOf = (steps: ReturnType<typeof planSteps>) => steps.map(({ step }) => step.id);

describe("the steps that make sense", () => {
  test("are all of the checklist where nothing is known", () => {
    for (const cause of causes) {
      const planned = planSteps(cause, []);
      expect(idsOf(planned)).toEqual(cause.checklist.map(({ id }) => id));
      expect(planned.filter(({ proof }) => proof !== undefined)).toEqual([]);
    }
  });

  test("have the line of the paste that did one of them", () => {
    const text = [
      "HTTP/1.1 403 Forbidden",
      "x-amzn-ErrorType: AccessDeniedException",
      "",
      '{"Message":"User: arn:aws:iam::111122223333:user/ann is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny in an identity-based policy"}',
    ].join("\n");
    const { observations } = diagnose({ text });
    const planned = planSteps(entry("iam-explicit-deny"), observations);
    const read = planned.find(({ step }) => step.id === "message");
    expect(read?.proof).toMatchObject({ facet: "policy-named", option: "identity", line: 4 });
    expect(planned.filter(({ proof }) => proof !== undefined)).toEqual([read]);
    expect(idsOf(planned)).not.toContain("resource-policy-check");
  });

  test("are not done by what is only likely", () => {
    const [one] = known({ "response-type": "waf-filtered" });
    if (one === undefined) throw new Error("nothing is known");
    const cause = entry("waf-filtered");
    expect(planSteps(cause, [one])[1]?.proof).toBe(one);
    expect(planSteps(cause, [{ ...one, isPresumed: true }])[1]).toEqual({
      step: cause.checklist[1],
    });
  });

  test("stay where more than the answer is wanted of them", () => {
    const cause = entry("waf-filtered");
    expect(planSteps(cause, known({ "waf-attached": "yes" }))[0]).toEqual({
      step: cause.checklist[0],
    });
  });

  test("leave out one whose question is answered in a way that the cause does not know", () => {
    const planned = planSteps(entry("waf-filtered"), known({ "waf-attached": "no" }));
    expect(idsOf(planned)).toEqual([
      "access-log",
      "sampled-requests",
      "waf-log",
      "changed-request",
      "rule-exception",
    ]);
  });

  test("leave out one for another kind of call", () => {
    const cause = entry("mtls-client-certificate");
    expect(idsOf(planSteps(cause, known({ "api-type": "http" })))).not.toContain("execution-log");
    expect(idsOf(planSteps(cause, known({ "api-type": "rest" })))).not.toContain("test-rest-api");
  });

  test("are those of the caller or of the owner alone", () => {
    for (const cause of causes) {
      for (const role of ["caller", "owner"] as const) {
        const own = cause.checklist.filter(({ who }) => who === role).map(({ id }) => id);
        expect(idsOf(planSteps(cause, [], role))).toEqual(own);
      }
    }
  });
});

describe("the repair", () => {
  test("is the caller's where no key was sent, and the owner's where one was", () => {
    const cause = entry("invalid-api-key");
    expect(repairersOf(cause, known({ "api-key-sent": "no" }))[0]).toBe("caller");
    expect(repairersOf(cause, known({ "api-key-sent": "yes" }))[0]).toBe("owner");
  });

  test("is on the side that the message names", () => {
    const cause = entry("cross-account-one-side");
    const onSide = (policy: string) =>
      repairSteps(
        cause,
        known({ message: "invoke-denied", denial: "implicit", "policy-named": policy }),
      ).map(({ id }) => id);
    expect(onSide("identity")).toEqual(["identity-repair"]);
    expect(onSide("resource")).toEqual(["resource-repair", "redeploy"]);
  });
});
