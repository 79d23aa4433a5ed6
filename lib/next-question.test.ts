import { describe, expect, test } from "vitest";
import {
  type Diagnosis,
  diagnose,
  facetCommands,
  facets,
  isFarAhead,
  isUnsure,
  nextQuestion,
  separatingQuestion,
  walkFacets,
  walkSteps,
} from "@/lib";
import { catalogue } from "./knowledge";

const sourceOf = (id: string | undefined) => catalogue.facets.find((one) => one.id === id)?.source;

/** All questions of a walk in which every answer is as given, or "not sure". */
function walk(
  known: { readonly [facet: string]: string },
  asked: Parameters<typeof nextQuestion>[1],
): readonly string[] {
  const answers = new Map<string, string>();
  for (const _ of facets) {
    const diagnosis: Diagnosis = diagnose({ answers });
    const next = diagnosis.cause === undefined ? nextQuestion(diagnosis, asked) : undefined;
    if (next === undefined) return [...answers.keys()];
    answers.set(next, known[next] ?? "unsure");
  }
  return [...answers.keys()];
}

describe("a walk from nothing", () => {
  test("asks first what everybody can say, in this order", () => {
    const asked = walk({}, { isWalk: true });
    expect(asked.slice(0, walkFacets.length)).toEqual([...walkFacets]);
  });

  test("passes over a step that can change nothing any more", () => {
    // what answered is no API Gateway, so no kind of its APIs tells anything
    const answers = new Map([["answered-by", "s3"]]);
    const states = walkSteps(diagnose({ answers })).map(({ facet, state }) => [facet, state]);
    expect(states).toContainEqual(["auth-mode", "idle"]);
  });

  test("says of each step whether it is answered, declined or open", () => {
    const answers = new Map([
      ["message", "forbidden"],
      ["error-type", "unsure"],
    ]);
    expect(walkSteps(diagnose({ answers })).map(({ state }) => state)).toEqual([
      "known",
      "declined",
      "open",
      "open",
    ]);
  });

  test("asks of what is far ahead what makes it certain, and nothing else first", () => {
    const answers = new Map([["message", "missing-authentication-token"]]);
    const diagnosis = diagnose({ answers });
    expect(isFarAhead(diagnosis)).toBe(true);
    expect(walkSteps(diagnosis).map(({ state }) => state)).toContain("open");
    expect(nextQuestion(diagnosis, { isWalk: true })).toBe("route-deployed");
  });

  test("a paste is asked what tells the most, in no fixed order", () => {
    const text = 'HTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}';
    const diagnosis = diagnose({ text });
    expect(nextQuestion(diagnosis, { isWalk: false })).toBe(diagnosis.next?.facet);
  });
});

describe("whoever does not get to a source is not asked about it", () => {
  test("a caller is asked about no logs and no account of the API", () => {
    const asked = walk({ message: "forbidden" }, { isWalk: true, role: "caller" });
    expect(asked.length).toBeGreaterThan(walkFacets.length);
    expect(asked.filter((id) => sourceOf(id) !== undefined)).toEqual([]);
  });

  test("who could not say what is in the logs is asked once", () => {
    const asked = walk({ message: "forbidden" }, { isWalk: true });
    expect(asked.filter((id) => sourceOf(id) === "logs")).toHaveLength(1);
  });

  test("who could say what is in the logs is asked for more of them", () => {
    const known = { message: "forbidden", "request-logged": "yes" };
    const asked = walk(known, { isWalk: true, role: "owner" });
    expect(asked.filter((id) => sourceOf(id) === "logs").length).toBeGreaterThan(1);
  });

  test("who declined two questions about the account is asked for no third", () => {
    const asked = walk({ message: "forbidden" }, { isWalk: true });
    expect(asked.filter((id) => sourceOf(id) === "account").length).toBeLessThanOrEqual(2);
  });

  test("who knows half is shown the likeliest after at most eight questions", () => {
    const known = {
      message: "forbidden",
      "error-type": "forbidden",
      "api-type": "rest",
      "auth-mode": "none",
    };
    for (const role of ["caller", "owner", undefined] as const) {
      const asked = walk(known, { isWalk: true, role });
      const declined = asked.filter((id) => !Object.keys(known).includes(id));
      const [, second = asked.at(-1) ?? ""] = declined;
      expect(asked.indexOf(second) + 1).toBeLessThanOrEqual(8);
      expect(isUnsure(diagnose({ answers: new Map(declined.map((id) => [id, "unsure"])) }))).toBe(
        declined.length >= 2,
      );
    }
  });
});

describe("the one command that separates the likeliest", () => {
  const text = 'HTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}';

  test("answers a facet that tells them apart", () => {
    const diagnosis = diagnose({ text });
    const facet = separatingQuestion(diagnosis, (id) => facetCommands[id] !== undefined);
    if (facet === undefined) throw new Error("no command separates them");
    expect(facetCommands[facet]).toBeDefined();
    const likeliest = diagnosis.remaining.slice(0, 3).map(({ cause }) => cause);
    const after = catalogue.facets
      .find(({ id }) => id === facet)
      ?.options.map((option) =>
        diagnose({ text, answers: new Map([[facet, option]]) })
          .remaining.map(({ cause }) => cause)
          .filter((cause) => likeliest.includes(cause)),
      );
    expect(after?.some((left) => left.length < likeliest.length)).toBe(true);
  });

  test("there is none where no facet has a command", () => {
    expect(separatingQuestion(diagnose({ text }), () => false)).toBeUndefined();
  });
});

test("a cause is far ahead where it is likely and not yet named", () => {
  const ahead = { cause: "waf-filtered", weight: 0.8 } as const;
  expect(isFarAhead({ verdict: "shortlist", remaining: [ahead] })).toBe(true);
  expect(isFarAhead({ verdict: "shortlist", remaining: [{ ...ahead, weight: 0.7 }] })).toBe(false);
  expect(isFarAhead({ verdict: "cause", remaining: [ahead] })).toBe(false);
});
