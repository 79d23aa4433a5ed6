import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { answeringProduct, ownProducts } from "./answering-product";
import { marks } from "./marks";

const named = (text: string) => answeringProduct(diagnose({ text }));

describe("the product behind a title", () => {
  test("is said where the title names a kind of product", () => {
    expect(named("HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nAccess Denied")).toBe("Akamai");
  });

  test("is not said where the title names it already", () => {
    const text =
      "HTTP/1.1 403 Forbidden\nServer: AmazonS3\n\n<Error><Code>AccessDenied</Code></Error>";
    const { observations } = diagnose({ text });
    expect(observations[0]).toMatchObject({ option: "s3", product: "Amazon S3" });
    expect(answeringProduct({ observations })).toBeUndefined();
  });

  test("is not said where nothing names one", () => {
    expect(named('{"message":"Missing Authentication Token"}')).toBeUndefined();
  });

  test.each([...ownProducts])("of %s is written as its marks write it: %s", (option, product) => {
    const own = marks.filter((mark) => mark.proves["answered-by"] === option);
    expect(own.map((mark) => mark.product)).toContain(product);
  });
});
