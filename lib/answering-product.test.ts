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
    const page = "<Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>";
    const { observations } = diagnose({
      text: `<Error>${page}4442587FB7D0A2F9</RequestId></Error>`,
    });
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
