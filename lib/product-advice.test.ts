import { describe, expect, test } from "vitest";
import { diagnose, disclose, productAdvice, products, stepsFor } from ".";
import { causes } from "./knowledge";
import { productWords as inEnglish } from "./knowledge/words/en/products";
import { productWords as inChinese } from "./knowledge/words/zh/products";
import { marks } from "./marks";

const said = (text: string, words = inEnglish) =>
  productAdvice(disclose(diagnose({ text })), products, words);

const akamai =
  'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nYou don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b';

const stepsOf = (text: string) => {
  const diagnosis = diagnose({ text });
  const cause = causes.find(({ id }) => id === diagnosis.cause);
  return stepsFor(cause?.checklist ?? [], diagnosis, products).map(({ id }) => id);
};

describe("what is said of another company's API", () => {
  const github =
    'GET https://api.github.com/repos/x/y\n403 {"message":"Resource not accessible by integration"}';

  test("is what its answer asks for, and nothing of a product in front of one's own", () => {
    expect(stepsOf(github)).toEqual(["other-api"]);
    expect(said(github)?.text).toContain("a permission that the user lacks");
    expect(said(github, inChinese)?.text).toContain("其他公司的 API");
  });

  test("is left out where a product in front refused", () => {
    expect(stepsOf(akamai)).not.toContain("other-api");
  });
});

describe("what is said of the product that refused", () => {
  test("names it, whom to ask, and the id that the paste holds", () => {
    expect(said(akamai)).toMatchObject({ product: "Akamai", command: undefined });
    expect(said(akamai)?.text).toContain("give them Reference # `18.2d351ab8.1772619330.4a1e60b`.");
    expect(said(akamai, inChinese)?.text).toContain(
      "并提供 Reference # `18.2d351ab8.1772619330.4a1e60b`。",
    );
  });

  test("names the id that the answer may bear where the paste holds none", () => {
    const text = said("HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nAccess Denied")?.text;
    expect(text).toContain("give them the Reference # that the answer shows");
  });

  test("gives the id of a load balancer's trace, which another product's field holds", () => {
    const text = said(
      "HTTP/1.1 403 Forbidden\nServer: awselb/2.0\nX-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678\n\n<html><center><h1>403 Forbidden</h1></center></html>",
    )?.text;
    expect(text).toContain("X-Amzn-Trace-Id `1-67891233-abcdef012345678912345678`");
  });

  test("gives one id of a name, however many calls the paste holds", () => {
    const again = akamai.replace(
      "18.2d351ab8.1772619330.4a1e60b",
      "18.2d351ab8.1772619331.4a1e60c",
    );
    expect(said(`${akamai}\n\n${again}`)?.text.match(/Reference #/g)).toHaveLength(1);
  });

  test("sends nobody elsewhere about what runs on their own machine", () => {
    const advice = said(
      'HTTP/1.0 403 FORBIDDEN\nServer: Werkzeug/2.3.7 Python/3.11.4\nContent-Type: application/json\n\n{"message":"Missing Authentication Token"}',
    );
    expect(advice?.product).toBe("AWS SAM CLI");
    expect(advice?.text).toContain("under your own control");
  });

  test.each([
    ["API Gateway answered", '{"message":"Missing Authentication Token"}'],
    ["nothing names one", "HTTP/1.1 403 Forbidden\n\nno"],
    ["nothing was read", ""],
  ])("is nothing where %s", (_, text) => {
    expect(said(text)).toBeUndefined();
  });

  test("is nothing where a person says that another one answered", () => {
    const diagnosis = diagnose({
      text: akamai,
      answers: new Map([["answered-by", "web-server"]]),
    });
    expect(productAdvice(diagnosis, products, inEnglish)).toBeUndefined();
  });

  test("is nothing where the product passed the request on as it should, and the setup behind it is wrong", () => {
    const { observations, references } = diagnose({ text: akamai });
    const diagnosis = { cause: "cloudfront-forwards-host", observations, references } as const;
    expect(productAdvice(diagnosis, products, inEnglish)).toBeUndefined();
  });
});

describe("a checklist beside a named product", () => {
  const nginxOnly = ["error-log", "access-rule"];

  test("keeps nginx's steps for nginx", () => {
    const steps = stepsOf(
      "HTTP/1.1 403 Forbidden\nServer: nginx/1.24.0\n\n<center><h1>403 Forbidden</h1></center>\n<hr><center>nginx/1.24.0</center>",
    );
    expect(steps).toEqual(expect.arrayContaining(nginxOnly));
  });

  test.each([
    "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n<h2>403 - Forbidden: Access is denied.</h2>",
    "HTTP/1.1 403 Forbidden\nServer: LiteSpeed\n\n<p>Access to this resource on the server is denied!</p>",
  ])("has no step of nginx for %s", (text) => {
    const steps = stepsOf(text);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.filter((step) => nginxOnly.includes(step))).toEqual([]);
  });

  test("does not send the readers of Alibaba Cloud's storage to a bucket of S3", () => {
    const steps = stepsOf(
      "HTTP/1.1 403 Forbidden\nServer: AliyunOSS\n\n<Error><Code>AccessDenied</Code><HostId>example.oss-cn-hangzhou.aliyuncs.com</HostId></Error>",
    );
    expect(steps).not.toContain("bucket-access");
    expect(steps.length).toBeGreaterThan(0);
  });

  test("is whole where no product is named", () => {
    const cause = causes.find(({ id }) => id === "outside-web-server");
    const diagnosis = { cause: "outside-web-server", observations: [], references: [] } as const;
    expect(stepsFor(cause?.checklist ?? [], diagnosis, products)).toEqual(cause?.checklist);
  });

  test("leaves something to do, whatever product is named", () => {
    const named = new Set(marks.flatMap(({ product }) => product ?? []));
    const emptied = Object.entries(products.stepProducts).flatMap(([id, written]) => {
      const checklist = causes.find((cause) => cause.id === id)?.checklist ?? [];
      return [...named].filter((product) =>
        checklist.every((step) => written[step.id]?.includes(product) === false),
      );
    });
    expect(emptied).toEqual([]);
  });
});
