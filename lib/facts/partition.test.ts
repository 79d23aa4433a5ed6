import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const option = (text: string, facet: string): string | undefined =>
  diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

describe("the partition", () => {
  test.each([
    ["curl https://abcde12345.execute-api.cn-north-1.amazonaws.com.cn/prod/x\n403", "aws-cn"],
    ["curl https://abcde12345.execute-api.us-gov-west-1.amazonaws.com/prod/x\n403", "aws-us-gov"],
    ["curl https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/x\n403", "aws"],
    [
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws-cn:execute-api:cn-north-1:********3333:abcde12345/prod/GET/x"}',
      "aws-cn",
    ],
    ["curl https://api.example.cn/x\n403", undefined],
    // another API than the one that was called
    [
      "$ curl -i https://api.example.com/x\nHTTP/2 403 \nx-amz-apigw-id: SDREX3e\n\nelsewhere: abcde12345.execute-api.cn-north-1.amazonaws.com.cn",
      undefined,
    ],
  ])("of %j is %s", (text, expected) => {
    expect(option(text, "partition")).toBe(expected);
  });
});

describe("a message that is null", () => {
  const china = "https://abcde12345.execute-api.cn-northwest-1.amazonaws.com.cn/prod/orders";

  test("is China's answer without a licence, with and without an error type", () => {
    for (const field of ["", "x-amzn-errortype: AccessDeniedException\n"]) {
      const text = `$ curl -i ${china}\nHTTP/1.1 403 Forbidden\n${field}x-amz-apigw-id: SDREX3e\n\n{"Message":null}`;
      expect(diagnose({ text }).cause).toBe("china-icp-licence");
    }
  });

  test("is that of a function URL where the host says so", () => {
    const text = `$ curl -i https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/\nHTTP/1.1 403 Forbidden\n\n{"Message":null}`;
    expect(diagnose({ text }).cause).toBe("lambda-function-url");
  });
});
