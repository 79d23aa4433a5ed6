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

describe("an endpoint's own name that is given an API's", () => {
  const endpoint = "vpce-0a1b2c3d4e5f60718-abcdefgh.execute-api";
  const call = (region: string, cn: string, host: string, more = "") =>
    `$ curl -i https://${endpoint}.${region}.vpce.amazonaws.com${cn}/prod/pets -H 'Host: ${host}'${more}\nHTTP/1.1 403 Forbidden\nx-amzn-RequestId: 0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f\nx-amzn-ErrorType: ForbiddenException\nContent-Length: 23\n\n{"message":"Forbidden"}`;
  const north = "abcde12345.execute-api.cn-north-1.amazonaws.com";

  test.each([
    ["cn-north-1", ".cn", north],
    ["cn-north-1", ".cn", `${north}.`],
    ["cn-northwest-1", ".cn", "abcde12345.execute-api.cn-northwest-1.amazonaws.com"],
    ["us-east-1", "", "abcde12345.execute-api.us-east-1.amazonaws.com.cn"],
  ])("of another partition names none: %s%s, %s", (region, cn, host) => {
    expect(option(call(region, cn, host), "private-api-name")).toBe("wrong");
    expect(option(call(region, cn, host), "host-known")).toBeUndefined();
    expect(diagnose({ text: call(region, cn, host) }).cause).toBe("private-api-wrong-dns");
  });

  test.each([
    ["cn-north-1", ".cn", `${north}.cn`, ""],
    ["us-east-1", "", "abcde12345.execute-api.us-east-1.amazonaws.com", ""],
    ["us-east-1", "", "api.example.com", ""],
    // the id names the API
    ["cn-north-1", ".cn", north, " -H 'x-apigw-api-id: abcde12345'"],
  ])("of its own is not known to be wrong: %s%s, %s%s", (region, cn, host, more) => {
    expect(option(call(region, cn, host, more), "private-api-name")).toBeUndefined();
  });

  test("is not asked where the call goes to the public name", () => {
    const text = `$ curl -i https://${north}/prod/pets\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{"message":"Forbidden"}`;
    expect(option(text, "host-known")).toBe("no");
    expect(option(text, "private-api-name")).toBeUndefined();
  });
});
