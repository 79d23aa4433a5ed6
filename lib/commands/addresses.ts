import { hostKind, type Parameters } from "../facts";
import type { Partition } from "./partition";

/**
 * A template with its addresses written out, in places that are still to be filled in:
 *
 * - `{url}`: what was called, else the API's default endpoint
 * - `{calledUrl}`: what was called, whatever it is
 * - `{domainUrl}`, `{customDomain}`: the custom domain, never the default endpoint
 * - `{apiUrl}`: the default endpoint, whatever was called
 * - `{partition}`, `{dnsSuffix}`, `{servicePrefix}`: how the partition writes its names
 */
export function withAddresses(template: string, known: Parameters, partition: Partition): string {
  const { host } = known;
  const kind = hostKind(host ?? "");
  const isOwn = host !== undefined && kind !== "execute-api" && kind !== "vpc-endpoint";
  const query = known.query === undefined ? "" : "?{query}";
  const apiUrl = `https://{apiId}.execute-api.{region}.${partition.dnsSuffix}/{stage}{path}${query}`;
  const calledUrl = called(known, isOwn) + query;
  const addresses = new Map([
    ["url", host === undefined ? apiUrl : calledUrl],
    ["calledUrl", calledUrl],
    ["domainUrl", isOwn ? calledUrl : `https://DOMAIN_NAME{path}${query}`],
    ["customDomain", isOwn ? "{host}" : "DOMAIN_NAME"],
    ["apiUrl", apiUrl],
    ["partition", partition.id],
    ["dnsSuffix", partition.dnsSuffix],
    ["servicePrefix", partition.servicePrefix],
  ]);
  return template.replace(/\{(\w+)\}/g, (place, name: string) => addresses.get(name) ?? place);
}

function called({ host, port, path, stage }: Parameters, isOwn: boolean): string {
  const isDefault = host !== undefined && !isOwn && stage !== undefined;
  const authority = `{scheme}://{host}${port === undefined ? "" : ":{port}"}`;
  const noPath = host === undefined ? "{path}" : "/";
  return `${authority}${isDefault ? "/{stage}" : ""}${path === undefined ? noPath : "{path}"}`;
}
