import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { logs } from "./testing/contents/relayed-answers";
import { shapes } from "./testing/reshape";

const own = shapes.map((shape) => ({ shape: shape.id, reshape: shape.reshape }));

describe.each(logs)("an execution log that quotes $name", ({ text, cause }) => {
  test.each(own)("and nobody else as $shape", ({ reshape }) => {
    expect([cause, undefined]).toContain(diagnose({ text: reshape(text) }).cause);
  });
});

const s3 = [
  "The request signature we calculated does not match the signature\nyou provided. Check your key and signing method.",
  "The request signature we calculated does not match the signature you provided.\nCheck your key and signing method.",
];
const gateway = s3.map((text) =>
  text.replace("Check your key", "Check your AWS Secret Access Key"),
);

describe.each(own)("a sentence over two lines, as $shape", ({ reshape }) => {
  test.each(s3)("is S3's where S3 wrote it: %j", (text) => {
    expect(diagnose({ text: reshape(text) }).cause).toBe("outside-s3");
  });

  test.each(gateway)("is API Gateway's where it goes on so: %j", (text) => {
    expect(diagnose({ text: reshape(text) }).cause).toBe("signature-mismatch");
  });
});
