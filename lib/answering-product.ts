import type { Diagnosis } from "./diagnose";

/** The options of who answered that stand for one product, whose name their titles say already. */
export const ownProducts: ReadonlyMap<string, string> = new Map([
  ["cloudflare", "Cloudflare"],
  ["cloudfront", "Amazon CloudFront"],
  ["lambda-url", "AWS Lambda function URLs"],
  ["load-balancer", "Elastic Load Balancing"],
  ["s3", "Amazon S3"],
]);

/** The product to name behind a cause's title; undefined where none is known, or the title names it. */
export function answeringProduct({
  observations,
}: Pick<Diagnosis, "observations">): string | undefined {
  const { option = "", product } = observations.find(({ facet }) => facet === "answered-by") ?? {};
  return ownProducts.get(option) === product ? undefined : product;
}
