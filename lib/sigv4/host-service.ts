/** The service and region that an AWS host name says; undefined where it is no AWS name, or says none. */
export interface HostService {
  readonly service: string;
  readonly region: string | undefined;
}

/** What names a machine or a balancer, behind which anything may answer. */
const NO_SERVICES = new Set(["vpce", "elb", "compute", "elasticbeanstalk", "cloudfront"]);

const REGION = /^[a-z]{2,3}(?:-[a-z]{2,12}){1,3}-\d$/;

/** What a host name says of the service; a custom domain says nothing. */
export function hostService(host: string): HostService | undefined {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
  const labels = /^(.*)\.(?:amazonaws\.com(?:\.cn)?|api\.aws|on\.aws)$/.exec(name)?.[1]?.split(".");
  if (labels === undefined || labels.length > 20) return undefined;
  const at = labels.findIndex((label) => REGION.test(label));
  const region = labels[at];
  const known = ["execute-api", "s3", "lambda-url", "aoss", "es"].find((one) =>
    labels.includes(one),
  );
  if (known !== undefined) return { service: known, region };
  // `domain.region.es`, and most others `service.region`
  const last = labels.at(-1);
  const isBehind = at >= 0 && at < labels.length - 1 && last !== "vpce";
  const service = at < 0 || isBehind ? last : (labels[at - 1] ?? last);
  if (service === undefined || NO_SERVICES.has(service)) return undefined;
  return { service, region };
}
