/** What a host name tells of itself; undefined for a name that is somebody's own. */
export function hostKind(
  name: string,
): "execute-api" | "vpc-endpoint" | "cloudfront" | "aws-service" | "address" | undefined {
  const host = name.toLowerCase().replace(/\.$/, "");
  if (/\.execute-api\.[^.]{1,63}\.vpce\.amazonaws\.com(\.cn)?$/.test(host)) return "vpc-endpoint";
  if (/-vpce-[0-9a-z]+\.execute-api\./.test(host)) return "vpc-endpoint";
  if (/\.execute-api\.[^.]+\.amazonaws\.com(\.cn)?$/.test(host)) return "execute-api";
  if (/\.cloudfront\.net$/.test(host)) return "cloudfront";
  // pages about AWS, and machines of AWS's customers
  if (/^(docs|console|repost)\.|\.(elb|compute|compute-1)\./.test(host)) return undefined;
  // a name of which the telling part was crossed out, or broken inside its region: it may hide API Gateway's
  if (
    /^(?:x{3,}|\*{2,}|_{3,}|-{3,}|your[-_a-z]*|my[-_]?api|redacted|hidden|example|…|[a-z]{1,9}-\d)\.amazonaws\.|^(?:…|\.{2,})amazonaws\./.test(
      host,
    )
  )
    return undefined;
  if (/\.amazonaws\.com(\.cn)?$|\.on\.aws$|\.amazoncognito\.com$/.test(host)) return "aws-service";
  // the metadata service of EC2 and of ECS
  if (host === "169.254.169.254" || host === "169.254.170.2") return "aws-service";
  if (/^\d{1,3}(\.\d{1,3}){3}$|^\[[0-9a-f:.]+\]$/.test(host)) return "address";
  return undefined;
}

/** True for a name that begins with the id of an API; the target of a custom domain name begins with `d-`. */
export function bearsApiId(name: string): boolean {
  return /^[a-z0-9]{8,12}\.execute-api\.[a-z0-9-]{1,40}\.amazonaws\.com(?:\.cn)?\.?$/i.test(name);
}

/** True for the target of a Regional custom domain name, by which alone no domain and no API is called. */
export function isRegionalName(name: string): boolean {
  return /^d-[a-z0-9]{6,12}\.execute-api\./i.test(name);
}
