import type { Parameters } from "../facts";

/** A part of AWS that knows nothing of the others; names of hosts, services and resources differ. */
export interface Partition {
  readonly id: string;
  /** How hosts end. */
  readonly dnsSuffix: string;
  /** How the names of endpoint services begin. */
  readonly servicePrefix: string;
}

const aws: Partition = {
  id: "aws",
  dnsSuffix: "amazonaws.com",
  servicePrefix: "com.amazonaws",
};

const partitions: readonly Partition[] = [
  aws,
  { id: "aws-cn", dnsSuffix: "amazonaws.com.cn", servicePrefix: "cn.com.amazonaws" },
  { id: "aws-us-gov", dnsSuffix: "amazonaws.com", servicePrefix: "com.amazonaws" },
];

/** The partition that commands are for: the region's, else what is known of it, else AWS's own. */
export function partitionOf(
  { region = "", host = "" }: Parameters,
  observations: readonly { readonly facet: string; readonly option: string }[] = [],
): Partition {
  const said = observations.find(({ facet }) => facet === "partition")?.option;
  const id = partitionOfRegion(region) ?? (/\.amazonaws\.com\.cn$/i.test(host) ? "aws-cn" : said);
  return partitions.find((one) => one.id === id) ?? aws;
}

function partitionOfRegion(region: string): string | undefined {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return region === "" ? undefined : "aws";
}
