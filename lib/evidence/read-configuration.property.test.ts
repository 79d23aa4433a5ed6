import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import type { Json } from "./json-objects";
import { readEvidence } from "./read-evidence";

const folder = new URL("./fixtures/aws/", import.meta.url);
const outputs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

describe("any text", () => {
  const parts = fc.constantFrom(
    ...outputs.map((output) => output.slice(0, 1500)),
    "$ aws apigateway get-rest-api --query '[a,{b:c[]}]'\n",
    "Resources:\n a: &x [*x]\n",
    "openapi: 3\npaths: {a: ",
    'resource "aws_api_gateway_rest_api" "a" {\n  policy = <<EOF\n{"Statement": [{"Effect": ',
    '  ~ resource "aws_api_gateway_method" "m" {\n ~ authorization = "NONE" -> "AWS_IAM"\n+ a = b ? [1',
    'data "aws_iam_policy_document" "a" {\n  statement { actions = ["execute-api:Invoke"\n',
    'module "a" { source = "terraform-aws-modules/apigateway-v2/aws"\n routes = { "GET /a" = {',
    '{"values": {"root_module": {"resources": [{"type": "aws_api_gateway_rest_api", "values": {',
    "const api = new RestApi(this, 'a', { policy: new iam.PolicyDocument({ statements: [",
    "api.root.addResource(`a`).addMethod('GET', new X(), { apiKeyRequired: true",
    "api = aws.apigateway.RestApi('a', endpoint_configuration={'types': 'PRIVATE'})\n",
    "@app.route('/a', methods=['GET'], authorizer=IAMAuthorizer()",
    "{",
    "[",
    "|+--\n",
  );

  test("never makes it throw, and spans lie in the text", () => {
    const text = fc.array(fc.oneof(parts, fc.string()), { maxLength: 6 }).chain((pieces) =>
      fc.nat(3000).map((cut) => {
        const joined = pieces.join("");
        return joined.slice(0, cut) + joined.slice(cut + 7);
      }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { documents } = readEvidence(source);
        for (const { span, value } of documents.filter(
          (document) => document.kind === "configuration",
        )) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expectInside(value, source.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  function expectInside(json: Json, length: number): void {
    expect(json.start).toBeGreaterThanOrEqual(0);
    expect(json.end).toBeLessThanOrEqual(length);
    if (json.kind === "list") for (const item of json.items) expectInside(item, length);
    if (json.kind === "object") for (const { value } of json.members) expectInside(value, length);
  }
});
