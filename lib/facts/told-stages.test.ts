import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const call = (stage: string) =>
  `$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/${stage}/orders\n{"message":"Forbidden"}\n`;
const stageOf = (text: string) => {
  const { observations, cause } = diagnose({ text });
  return [observations.find(({ facet }) => facet === "stage-in-url")?.option, cause];
};

describe("a stage that somebody tells of", () => {
  test.each([
    "The only stage is v1.",
    "Stage found: `v1`",
    "Stage trouvé : `v1-blue`",
    "aws apigateway get-stages shows only v1",
    "There is just one stage, called v1.",
    "The API has only one stage, v1",
  ])("is all there is, and not the one that was called: %s", (words) => {
    expect(stageOf(`${call("prod")}\n${words}`)).toEqual(["wrong", "wrong-stage"]);
  });

  test.each([
    "The stage is called v1.",
    'My stage name is "v1"',
    "deployed it to the stage v1",
    "Die Stage heißt v1.",
    "阶段名称是 v1",
    "ステージ名は v1 です",
  ])("is likely the right one: %s", (words) => {
    const { remaining } = diagnose({ text: `${call("prod")}\n${words}` });
    expect(remaining[0]?.cause).toBe("wrong-stage");
    expect(remaining[0]?.weight).toBeGreaterThan(0.7);
  });

  test.each(["The stage is called prod.", "The only stage is prod", "Stage found: prod"])(
    "is the one that was called: %s",
    (words) => {
      expect(stageOf(`${call("prod")}\n${words}`)[0]).toBe("right");
    },
  );

  test.each([
    "The stage is protected by a WAF.",
    "The stage is missing in the logs?",
    "Which stage is it?",
    "the stage is deployed",
    "The stage is dev for tests, prod for the rest.",
    "stage: v1",
    "The stage variable is v1",
    "The only stage is $default",
    "the last stage was the build",
  ])("is not told: %s", (words) => {
    expect(stageOf(`${call("prod")}\n${words}`)[0]).not.toBe("wrong");
  });
});
